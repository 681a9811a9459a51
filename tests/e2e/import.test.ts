import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousBarriers, sideways } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
let browser: Browser;
let staff: Staff;
let ida: { id: number };
let otto: { id: number };

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser, "de-DE");
  ida = await store.createCustomer({ email: "ida@example.test", firstName: "Ida", lastName: "Importiert" });
  otto = await store.createCustomer({ email: "otto@example.test", firstName: "Otto", lastName: "Örtlich" });
  await store.settle();
});
afterAll(() => browser.close());

const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text, "latin1") });
const points = async ({ id }: { id: number }) => {
  await store.settle();
  return (await store.card(id)).points?.available ?? 0;
};

test("a file of another app is recognised and listed line by line; nothing is booked before staff say so", async () => {
  await staff.open("/app/members");
  await staff.app.getByRole("link", { name: "Importieren" }).first().click();
  await staff.app.getByRole("heading", { level: 1, name: "Punkte importieren" }).waitFor();
  const lines = ["IDA@example.test;1.250,00;0", "fremd@example.test;70;0", "otto@example.test;-3;0"];
  const text = `Email;Points Balance;Points Spent\r\n${lines.join("\r\n")}\r\n`;
  await staff.app.locator("input[type=file]").setInputFiles(file("kunden-größe.csv", text));
  await staff.app.getByRole("heading", { level: 1, name: "Punkte aus Yotpo" }).waitFor();
  await staff.app.getByText("1.250 Punkte für 1 Kunden").waitFor();
  await staff.app.getByText("2 Zeilen bleiben weg").waitFor();
  for (const why of ["Kunde nicht in diesem Shop", "Punkte unter null"])
    await staff.app.getByRole("cell", { name: why }).waitFor();
  expect(await points(ida)).toBe(0);
  expect(await seriousBarriers(staff.page)).toEqual([]);
  expect(await sideways(staff.page, staff.app)).toBe(0);

  const download = staff.page.waitForEvent("download");
  await staff.app.getByRole("button", { name: "Als CSV herunterladen" }).click();
  const saved = await readFile(await (await download).path(), "utf8");
  expect(saved).toContain('"3";"Kunde nicht in diesem Shop";"";"70";"fremd@example.test"');
});

test("booked points are named by the app they come from, and a second time nobody gets them", async () => {
  await staff.app.getByRole("button", { name: "1.250 Punkte buchen" }).click();
  await staff.app.getByText("1.250 Punkte für 1 Kunden gebucht").waitFor();
  expect(await points(ida)).toBe(1_250);
  await staff.open(`/app/members/${ida.id}`);
  await staff.app.getByText("Aus Yotpo übernommen").waitFor();

  await staff.open("/app/members/import");
  const again = "Email,Points Balance,Points Spent\nida@example.test,1250,0\n";
  await staff.app.locator("input[type=file]").setInputFiles(file("noch einmal.csv", again));
  await staff.app.getByRole("cell", { name: "Schon importiert" }).waitFor();
  expect(await staff.app.getByRole("button", { name: "0 Punkte buchen" }).isDisabled()).toBe(true);
  await staff.app.getByRole("button", { name: "Verwerfen" }).click();
  await staff.app.getByText("Yotpo").first().waitFor();
});

test("of any other file staff say which column is which", async () => {
  await staff.open("/app/members/import");
  const list = "Wer,Stempel\notto@example.test,12\nida@example.test,\n";
  await staff.app.locator("input[type=file]").setInputFiles(file("liste.csv", list));
  await staff.app.getByText("Diese Spalten kennen wir nicht").waitFor();
  await staff.app.getByLabel("Name", { exact: true }).fill("Stempelkarte");
  await staff.app.getByLabel("E-Mail-Adresse").selectOption({ label: "Wer" });
  await staff.app.getByLabel("Punkte", { exact: true }).selectOption({ label: "Stempel" });
  await staff.app.getByRole("button", { name: "12 Punkte buchen" }).click();
  await staff.app.getByText("12 Punkte für 1 Kunden gebucht").waitFor();
  expect(await points(otto)).toBe(12);
});

test("a whole import is undone, after what it will do was said", async () => {
  await staff.app.getByRole("button", { name: "Import rückgängig machen" }).click();
  const dialog = staff.dialog();
  await dialog.getByText("12 Punkte von 1 Kunden werden zurückgenommen.").waitFor();
  await dialog.getByRole("button", { name: "Rückgängig machen", exact: true }).click();
  await staff.app.getByText("12 Punkte wurden zurückgenommen").waitFor();
  expect(await points(otto)).toBe(0);
});

test("what is no file with balances is refused at the field", async () => {
  await staff.open("/app/members/import");
  await staff.app.locator("input[type=file]").setInputFiles(file("leer.csv", "email\n"));
  await staff.app.getByText("Das ist keine CSV-Datei").waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
  expect(await sideways(staff.page, staff.app)).toBe(0);
});
