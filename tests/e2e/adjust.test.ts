import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
let browser: Browser;
let staff: Staff;
let customer: { id: number };

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  customer = await store.createCustomer({ email: "adjusted@example.test", firstName: "Ada", lastName: "Adjusted" });
  await store.settle();
});
afterAll(() => browser.close());

async function adjust(direction: "Add points" | "Deduct points", points: string, reason: string): Promise<void> {
  await staff.open(`/app/members/${customer.id}`);
  await staff.app.getByRole("button", { name: "Adjust points" }).click();
  const dialog = staff.dialog();
  await dialog.getByText(direction, { exact: true }).click();
  await dialog.getByLabel("Points", { exact: true }).fill(points);
  if (reason) await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: "Adjust", exact: true }).click();
}

test("points given by hand stand in the history with their reason", async () => {
  await adjust("Add points", "25", "Sorry for the late parcel");
  await staff.page.getByText("Ada Adjusted: 0 → 25").waitFor();
  await staff.app.getByText("25 points added by hand").waitFor();
  await staff.app.getByText("Sorry for the late parcel").waitFor();
  await store.settle();
  expect((await store.card(customer.id)).points).toEqual({ available: 25, pending: 0, reserved: 0 });
});

test("without a reason, or with more than there is, nothing is booked and the field says why", async () => {
  await adjust("Add points", "5", "");
  await staff.dialog().getByText("Please fill in this field").waitFor();
  await adjust("Deduct points", "26", "Too much");
  await staff
    .dialog()
    .getByText(/not have that many/)
    .waitFor();
  await store.settle();
  expect((await store.card(customer.id)).points.available).toBe(25);
});

test("in German a point parts thousands, and what may mean two numbers is asked back", async () => {
  const german = await openAdmin(browser, "de-DE");
  await german.open(`/app/members/${customer.id}`);
  await german.app.getByRole("button", { name: "Punkte anpassen" }).click();
  const dialog = german.dialog();
  const points = dialog.getByLabel("Punkte", { exact: true });
  await points.fill("1,000");
  await dialog.getByLabel("Grund").fill("Für die Treue");
  await dialog.getByRole("button", { name: "Anpassen", exact: true }).click();
  await dialog.getByText("Meinten Sie 1.000 oder 1?").waitFor();
  await points.fill("1000");
  await dialog.getByText("Verfügbar: 25 → 1.025").waitFor();
  await points.blur();
  expect(await points.inputValue()).toBe("1.000");
  await dialog.getByRole("button", { name: "Anpassen", exact: true }).click();
  await german.app.getByText("Für die Treue").waitFor();
  await store.settle();
  expect((await store.card(customer.id)).points.available).toBe(1_025);
});
