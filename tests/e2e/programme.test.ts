import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seriousBarriers } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { MEMBERS_PAGE, openStorefront } from "./setup/shopper";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
let browser: Browser;
let staff: Staff;

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser, "de-DE");
});
afterAll(() => browser.close());

const points = () => staff.app.getByLabel("Punkte", { exact: true });
const hold = () => staff.app.getByLabel("Wartezeit", { exact: true });
const example = () => staff.app.getByText(/Eine Bestellung über .* bringt/);

/** The page of the rule for orders. */
async function openOrderRule(): Promise<void> {
  await staff.open("/app/earn");
  await staff.app.getByRole("link", { name: "Bestellung", exact: true }).click();
  await points().waitFor();
}

test("the example follows the rule while it is typed", async () => {
  await openOrderRule();
  await example().filter({ hasText: "100 Punkte" }).waitFor();
  await points().fill("3");
  await example().filter({ hasText: "300 Punkte" }).waitFor();
});

test("a wrong entry is explained at its field, in German, and nothing is saved", async () => {
  await staff.open("/app/programme");
  await staff.page.waitForURL("**/app/earn/rules/programme");
  await hold().fill("400");
  await staff.save({ expectSuccess: false });
  const error = staff.app.getByText("Darf höchstens 365 sein");
  await error.waitFor();
  const [red = 0, green = 0] = await error.evaluate((each) => getComputedStyle(each).color.match(/\d+/g)!.map(Number));
  expect(red).toBeGreaterThan(2 * green);
  expect(await hold().getAttribute("aria-invalid")).toBe("true");

  await staff.open("/app/programme");
  expect(await hold().inputValue()).toBe("14");
});

test("a changed rule counts from the next order on", async () => {
  await openOrderRule();
  await points().fill("2");
  await staff.save();
  const customer = await store.createCustomer({ email: "double@example.test", firstName: "Dora", lastName: "Double" });
  const product = await store.createProduct({ title: "Journey plate", price: "30.00" });
  await store.createOrder({ customerId: customer.id, lines: [{ productId: product.id, quantity: 1 }] });
  await store.settle();
  expect((await store.card(customer.id)).points).toEqual({ available: 0, pending: 60, reserved: 0 });

  await openOrderRule();
  expect(await points().inputValue()).toBe("2");
  await points().fill("1");
  await staff.save();
});

test("a copy of a rule begins with its values, switched off, and is saved as it is", async () => {
  await openOrderRule();
  await staff.app.getByRole("link", { name: "Kopieren" }).click();
  await staff.app.getByRole("heading", { level: 1, name: "Kopie von Bestellung" }).waitFor();
  expect(await points().inputValue()).toBe("1");
  expect(await staff.app.getByLabel("Diese Regel bringt Punkte").isChecked()).toBe(false);
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await staff.save();
  await staff.app.getByRole("button", { name: "Löschen" }).click();
  await staff.dialog().getByRole("button", { name: "Löschen" }).click();
  await staff.page.waitForURL("**/app/earn");
  await staff.app.getByRole("link", { name: "Kopie von Bestellung" }).waitFor({ state: "detached" });
});

test("what is wrong under Advanced is shown, though it was closed", async () => {
  await openOrderRule();
  const vorrang = staff.app.getByLabel("Vorrang", { exact: true });
  expect(await vorrang.isVisible()).toBe(false);
  await staff.app.getByRole("button", { name: "Erweiterte Einstellungen anzeigen" }).click();
  await vorrang.fill("99999");
  await staff.app.getByRole("button", { name: "Erweiterte Einstellungen ausblenden" }).click();
  expect(await vorrang.isVisible()).toBe(false);
  await staff.save({ expectSuccess: false });
  await staff.app.getByText("Darf höchstens 1.000 sein").waitFor();
  await staff.page.getByRole("button", { name: "Verwerfen" }).click();
});

test("switching a rule off can be undone", async () => {
  await staff.open("/app/earn");
  const off = staff.app.getByRole("button", { name: "Ausschalten: Bestellung" });
  await off.click();
  await staff.app.getByRole("button", { name: "Einschalten: Bestellung" }).waitFor();
  await staff.page.getByRole("button", { name: "Rückgängig" }).click();
  await off.waitFor();
});

test("before only the best rule counts, staff are asked", async () => {
  await staff.open("/app/earn/rules/programme");
  const combination = staff.app.getByLabel("Was dann zählt");
  await combination.selectOption("BEST_ONLY");
  await staff.save({ expectSuccess: false });
  await staff.dialog().getByText("Ab jetzt nur die beste Regel?").waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await staff.dialog().getByRole("button", { name: "Abbrechen" }).click();
  await staff.open("/app/earn/rules/programme");
  expect(await combination.inputValue()).toBe("ADD_UP");
  await combination.selectOption("BEST_ONLY");
  await staff.save({ expectSuccess: false });
  await staff.dialog().getByRole("button", { name: "Speichern" }).click();
  await staff.page.getByRole("button", { name: "Verwerfen" }).waitFor({ state: "hidden" });
  await combination.selectOption("ADD_UP");
  await staff.save();
});

describe("what was typed and not saved", () => {
  const typed = "7";
  const leave = () => staff.page.getByRole("dialog", { name: "Ohne Speichern verlassen?" });
  const stays = async () => {
    await leave().getByRole("button", { name: "Hier bleiben" }).click();
    await leave().waitFor({ state: "detached" });
    expect(await points().inputValue()).toBe(typed);
    expect(new URL(staff.page.url()).pathname).toMatch(/\/app\/earn\/rules\/(?!new)[\w-]+$/);
  };

  beforeAll(async () => {
    await openOrderRule();
    await points().fill(typed);
    await staff.page.getByRole("button", { name: "Speichern" }).waitFor();
  });

  test("is not lost by a link on the page", async () => {
    await staff.app.getByRole("link", { name: "Sammelregeln" }).click();
    await stays();
  });

  test("is not lost by the browser's back button", async () => {
    await staff.page.evaluate(() => history.back());
    await stays();
  });

  test("is not lost by the admin's navigation", async () => {
    await staff.page.getByRole("link", { name: "Mitglieder" }).click();
    await stays();
  });

  test("is not lost by closing the window without a word of the browser", async () => {
    const asked = staff.page.waitForEvent("dialog");
    await staff.page.reload();
    expect((await asked).type()).toBe("beforeunload");
  });

  test("goes when staff say so, and the bar with it", async () => {
    await openOrderRule();
    await points().fill(typed);
    await staff.page.getByRole("link", { name: "Mitglieder" }).click();
    await leave().getByRole("button", { name: "Verlassen" }).click();
    await staff.app.getByRole("heading", { level: 1, name: "Mitglieder" }).waitFor();
    await staff.page.waitForURL("**/app/members");
    expect(await staff.page.getByRole("button", { name: "Speichern" }).isVisible()).toBe(false);
  });
});

test("where members have to join, a customer joins by a form and leaves again", async () => {
  const choose = async (label: string) => {
    await staff.open("/app/earn/rules/programme");
    await staff.app.getByLabel("Mitglieder sind").selectOption({ label });
  };
  await choose("Wer beitritt");
  await staff.app.getByText(/Bisher sind 0 von \d+ Kundinnen und Kunden beigetreten/).waitFor();
  await staff.save();
  await store.settle();
  const shopper = await openStorefront(browser);
  await shopper.logIn("joiner@example.test");
  await store.settle();
  await shopper.open(MEMBERS_PAGE);
  const { page } = shopper;
  expect(await seriousBarriers(page)).toEqual([]);
  await page.getByRole("link", { name: "Read the terms" }).click();
  await page.getByRole("heading", { level: 1, name: "Terms of the points programme" }).waitFor();
  await page.getByRole("heading", { level: 2, name: "The end of the programme" }).waitFor();
  expect(await seriousBarriers(page)).toEqual([]);
  await shopper.open(MEMBERS_PAGE);
  await page.getByLabel("Yes, I take part in the points programme and accept its terms.").check();
  await page.getByRole("button", { name: "Join now" }).click();
  // The first time there is no card yet that could carry the token of forms.
  await page.getByRole("button", { name: "Yes, join" }).click();
  await page.getByText("Welcome! You are a member now.").first().waitFor();
  await store.settle();
  expect(await shopper.points()).toEqual({ available: "0", pending: "0" });

  await staff.open("/app/earn/rules/programme");
  await staff.app.getByRole("link", { name: "Bedingungen des Programms" }).click();
  await staff.app.getByLabel("Englisch").fill("## Rules\n\nBe kind to each other.");
  await staff.save();
  await staff.app.getByText("Version 2, veröffentlicht am").waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await store.settle();
  await shopper.open(MEMBERS_PAGE);
  await page.getByText("The terms have changed. Read the terms").waitFor();
  await page.getByRole("link", { name: "Read the terms" }).first().click();
  await page.getByText("Be kind to each other.").waitFor();
  await page.getByText("This account accepted version 1 on").waitFor();
  await shopper.open(MEMBERS_PAGE);
  await page.getByText("Stop taking part").click();
  await page.getByText("if you join again, they count again").waitFor();
  await page.getByRole("button", { name: "Yes, leave" }).click();
  await page.getByText("You have left the points programme.").first().waitFor();
  await store.settle();
  await shopper.open(MEMBERS_PAGE);
  await page.getByText("Your points are kept and count again as soon as you join.").waitFor();
  await shopper.leave();

  await choose("Alle Kundinnen und Kunden");
  await staff.save();
  await store.settle();
});

test("with classic accounts those who have one take part; when the shop moves on, staff are told", async () => {
  const choose = async (label: string) => {
    await staff.open("/app/earn/rules/programme");
    await staff.app.getByLabel("Mitglieder sind").selectOption({ label });
  };
  await staff.open("/app/earn/rules/programme");
  await staff.app.getByText("„Wer ein Kundenkonto hat“ ist in Ihrem Shop nicht möglich").waitFor();
  const option = staff.app.getByRole("option", { name: "Wer ein Kundenkonto hat" });
  expect(await option.isDisabled()).toBe(true);

  await store.setClassicAccounts(true);
  await store.settle();
  await choose("Wer ein Kundenkonto hat");
  await staff.app.getByText(/ von \d{1,6} Kundinnen und Kunden haben ein Konto/).waitFor();
  await staff.save();
  const customer = await store.createCustomer({ email: "account@example.test", firstName: "Ada", lastName: "Account" });
  const product = await store.createProduct({ title: "Journey bowl", price: "10.00" });
  const pending = async () => {
    await store.createOrder({ customerId: customer.id, lines: [{ productId: product.id, quantity: 1 }] });
    await store.settle();
    return (await store.card(customer.id)).points.pending;
  };
  expect(await pending()).toBe(0);
  await store.enableAccount(customer.id);
  await store.settle();
  expect(await pending()).toBeGreaterThan(0);

  await store.setClassicAccounts(false);
  await store.settle();
  await staff.open("/app");
  await staff.app.getByText("Wer ein Konto hat, ist nicht mehr zu erkennen").waitFor();
  await choose("Alle Kundinnen und Kunden");
  await staff.save();
  await store.settle();
});
