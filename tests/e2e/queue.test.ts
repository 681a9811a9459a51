import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousBarriers, sideways } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
let browser: Browser;
let staff: Staff;
let customer: { id: number };
let product: { id: number };

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  customer = await store.createCustomer({ email: "queued@example.test", firstName: "Quinn", lastName: "Queued" });
  product = await store.createProduct({ title: "Journey spoon", price: "40.00" });
});
afterAll(() => browser.close());

const buy = async () => {
  const order = await store.createOrder({ customerId: customer.id, lines: [{ productId: product.id, quantity: 1 }] });
  await store.settle();
  return order;
};
const points = async () => {
  await store.settle();
  return (await store.card(customer.id)).points;
};
const none = { available: 0, pending: 0, reserved: 0 };
const toast = (words: string | RegExp): Locator => staff.page.locator("#toasts .toast").getByText(words);
const undoInToast = (): Locator => staff.page.locator("#toasts").getByRole("button", { name: "Undo" });
const line = (order: string): Locator => staff.app.locator(".st-queue__row").filter({ hasText: order });

/** Sets the approval of the rule for orders on its own page. */
const setApproval = async (mode: "STAFF" | "AUTOMATIC") => {
  await staff.open("/app/earn");
  await staff.app.getByRole("link", { name: "Order", exact: true }).click();
  await staff.app.getByLabel("Approval", { exact: true }).selectOption(mode);
  await staff.save();
};

test("a rule that asks for staff makes what it earns wait in the queue", async () => {
  await setApproval("STAFF");
  const { name } = await buy();
  expect(await points()).toEqual(none);
  await staff.open("/app");
  await staff.app.getByRole("link", { name: /^Decide: \d+ items? waits? for your decision$/ }).click();
  await line(name).getByText("40 points", { exact: true }).waitFor();
  await line(name)
    .getByRole("button", { name: `Order ${name}`, exact: true })
    .click();
  await line(name).getByText("Order: gives 40 points").waitFor();
  await staff.page.getByText(/^To approve \(\d+\)$/).waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);

  await line(name)
    .getByRole("button", { name: /^Approve/ })
    .click();
  await toast("1 award approved").waitFor();
  await expect.poll(points).toEqual({ available: 0, pending: 40, reserved: 0 });

  await undoInToast().click();
  await toast("1 award waits again").waitFor();
  await line(name).waitFor();
  await expect.poll(points).toEqual(none);
});

test("keys move, select and reject with a word to the member; the trail keeps it and can undo it", async () => {
  const { name } = await buy();
  await staff.open("/app/queue?order=NEWEST");
  await line(name).waitFor();
  // What is opened from here leads back to it as it was, also after reloading the admin.
  await line(name).getByRole("link", { name: "Quinn Queued" }).click();
  await staff.app.getByRole("heading", { level: 1, name: "Quinn Queued" }).waitFor();
  await staff.page.waitForURL(/\/app\/members\/\d+\?from=/);
  await staff.page.reload();
  await staff.app.getByRole("link", { name: "To approve", exact: true }).click();
  await line(name).waitFor();
  await staff.page.waitForURL(/\/app\/queue\?order=NEWEST$/);
  await staff.app.getByRole("heading", { level: 1 }).click();
  await staff.page.keyboard.press("?");
  await staff.dialog().getByRole("button", { name: "Close" }).last().click();
  await staff.dialog().waitFor({ state: "detached" });
  await staff.page.keyboard.press("x");
  await staff.app.getByText("1 selected").waitFor();
  await staff.page.keyboard.press("r");
  // what is typed must not be taken for keys
  await staff.dialog().getByLabel("Write a word to the member").check();
  await staff.dialog().getByLabel("Message to the member").fill("This was a test order.");
  await staff.dialog().getByLabel("Reason for your team (optional)").pressSequentially("a jar, ok?");
  const answered = staff.answered();
  await staff.dialog().getByRole("button", { name: "Reject" }).click();
  await line(name).waitFor({ state: "detached" });
  await answered;
  await toast("1 award rejected").waitFor();

  await staff.open(`/app/members/${customer.id}`);
  await staff.app.getByText("Reason: a jar, ok?").waitFor();
  await staff.app.getByText("Waits for approval", { exact: true }).waitFor();

  await staff.open("/app/queue/decided");
  await staff.app.getByRole("button", { name: "Rejected", exact: true }).click();
  await staff.app.getByRole("button", { name: "Rejected", exact: true, pressed: true }).waitFor();
  const decision = staff.app.getByRole("listitem").filter({ hasText: name }).first();
  await decision.getByText("Rejected").waitFor();
  await decision.getByText("To the member: This was a test order.").waitFor();
  await decision.getByText(/^Toni Tisch/).waitFor();
  await decision.getByRole("button", { name: /^Undo/ }).click();
  await toast("1 award waits again").waitFor();
  await decision.getByRole("button", { name: /^Undo/ }).waitFor({ state: "detached" });
  expect(await seriousBarriers(staff.page)).toEqual([]);
});

test("who comes second gets a friendly word", async () => {
  const other = await openAdmin(browser);
  await Promise.all([staff.open("/app/queue"), other.open("/app/queue")]);
  for (const { app } of [staff, other]) await app.getByLabel("Select all on this page").check();
  const first = other.answered();
  await other.app.getByRole("button", { name: "Approve selected" }).click();
  await first;
  await staff.app.getByRole("button", { name: "Approve selected" }).click();
  await staff.app.getByText(/Toni Tisch was quicker and approved/).waitFor();
  await staff.app.getByText("Nothing is waiting for you").waitFor();
  expect(await points()).toEqual({ available: 0, pending: 80, reserved: 0 });
  await setApproval("AUTOMATIC");
});

test("the ladder for comebacks is edited step by step, and says what it would give", async () => {
  await staff.open("/app/earn");
  await staff.app.getByRole("link", { name: "Comeback order", exact: true }).click();
  await staff.app.getByText("After 100 days: 100 points").waitFor();
  await staff.app.getByRole("button", { name: "Add step" }).click();
  const step = staff.app.getByRole("group", { name: "Step 4" });
  await step.getByLabel("After").fill("95");
  await step.getByLabel("Points").fill("many");
  await staff.save({ expectSuccess: false });
  await step.getByText("Please enter a number").waitFor();
  await step.getByLabel("Points").fill("120");
  await staff.app.getByText("After 100 days: 120 points").waitFor();
  await staff.app.getByRole("button", { name: "Show advanced settings" }).click();
  await staff.app.getByText("Mon", { exact: true }).click();
  await staff.save();
  await staff.open("/app/earn");
  await staff.app.getByText(/120 points after 95 days/).waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
});

test.each(["Order", "Referral", "Comeback order", "Birthday"])(
  "nobody is asked to save the rule %s that was only looked at",
  async (rule) => {
    await staff.open("/app/earn");
    await staff.app.getByRole("link", { name: rule, exact: true }).click();
    // Open at once where a rule says something there.
    const advanced = staff.app.getByRole("button", { name: /^(Show|Hide) advanced settings$/ });
    if ((await advanced.textContent())?.startsWith("Show")) await advanced.click();
    await staff.app.getByLabel("Priority", { exact: true }).focus();
    await staff.page.waitForTimeout(500);
    expect(await staff.page.getByRole("button", { name: "Save", exact: true }).isVisible()).toBe(false);
  },
);

test("a campaign with more points counts from its start on", async () => {
  await staff.open("/app/earn/multipliers");
  await staff.app.getByRole("button", { name: "Add campaign" }).click();
  await staff.dialog().getByLabel("Name").fill("Double points weekend");
  await staff.dialog().getByLabel("Multiplier").fill("0.5");
  await staff.dialog().getByRole("button", { name: "Save" }).click();
  await staff.dialog().getByText("Must be at least 1.01").waitFor();
  await staff.dialog().getByLabel("Multiplier").fill("2");
  // It is filled in with the next weekend.
  expect(await staff.dialog().getByLabel("Start").inputValue()).toMatch(/T00:00$/);
  await staff.dialog().getByLabel("Start").fill("2026-01-01T00:00");
  await staff.dialog().getByLabel("End").fill("2035-01-01T00:00");
  await staff.dialog().getByRole("button", { name: "Save" }).click();
  await staff.app.getByText(/2x points/).waitFor();
  await buy();
  expect(await points()).toEqual({ available: 0, pending: 160, reserved: 0 });
  await staff.app.getByRole("button", { name: "Delete: Double points weekend" }).click();
  await staff.dialog().getByRole("button", { name: "Delete" }).click();
  await staff.app.getByText(/2x points/).waitFor({ state: "detached" });
});

test("nine are approved by the keyboard without waiting, and the last is undone by a key", async () => {
  await setApproval("STAFF");
  const before = await points();
  const names: string[] = [];
  for (let bought = 0; bought < 9; bought += 1) names.push((await buy()).name);
  await staff.open("/app/queue");
  const rows = staff.app.locator(".st-queue__row");
  await rows.nth(8).waitFor();
  for (let pressed = 0; pressed < 9; pressed += 1) await staff.page.keyboard.press("a");
  await staff.app.getByText("Nothing is waiting for you").waitFor();
  await staff.page.keyboard.press("z");
  await line(names[8]!).waitFor();
  await toast("1 award waits again").waitFor();
  await expect.poll(points).toEqual({ ...before, pending: before.pending + 8 * 40 });
  expect(await rows.count()).toBe(1);
});

test("what the app cannot decide comes back with a sentence, and is tried again", async () => {
  const before = await points();
  await staff.open("/app/queue");
  const rows = staff.app.locator(".st-queue__row");
  await rows.first().waitFor();
  await staff.page.route("**/app/queue/decisions", (route) => route.abort());
  await staff.page.keyboard.press("a");
  await staff.app.getByText("1 decision could not be saved. It is open again: please try once more.").waitFor();
  await rows.first().waitFor();
  expect(await toast("1 award approved").count()).toBe(0);
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await staff.page.unroute("**/app/queue/decisions");
  await staff.app.getByRole("button", { name: "Try again" }).click();
  await staff.app.getByText("Nothing is waiting for you").waitFor();
  await expect.poll(points).toEqual({ ...before, pending: before.pending + 40 });
});

test("on a phone, in German, the first item is on the first screen, and each target is big enough for a thumb", async () => {
  const { name } = await buy();
  await points();
  const phone = await openAdmin(browser, "de-DE");
  await phone.page.setViewportSize({ width: 390, height: 844 });
  await phone.open("/app/queue");
  const row = phone.app.locator(".st-queue__row").first();
  await row.waitFor();
  const reject = row.getByRole("button", { name: /ablehnen$/ });
  const box = (await reject.boundingBox())!;
  expect(box.y + box.height).toBeLessThan(844);
  for (const target of await phone.app.locator(".st-queue button, .st-queue .Polaris-Choice").all()) {
    const { width, height } = (await target.boundingBox())!;
    expect(Math.min(Math.round(width), Math.round(height))).toBeGreaterThanOrEqual(44);
  }
  expect(await sideways(phone.page, phone.app)).toBe(0);
  expect(await seriousBarriers(phone.page)).toEqual([]);
  await row.getByRole("button", { name: `Bestellung ${name}`, exact: true }).click();
  await row.getByRole("link", { name: "Journey spoon" }).waitFor();
  await reject.click();
  await phone.dialog().getByLabel("Grund für Ihr Team (freiwillig)").fill("Test");
  await phone.dialog().getByLabel("Dem Mitglied etwas dazu schreiben").check();
  await phone.dialog().getByLabel("Nachricht an das Mitglied").fill("Das war ein Test.");
  await phone.dialog().locator("blockquote").getByText("Das war ein Test.").waitFor();
  const answered = phone.answered();
  await phone.dialog().getByRole("button", { name: "Ablehnen" }).click();
  await phone.app.getByText("Nichts wartet auf Sie").waitFor();
  await answered;
  await phone.open("/app/queue/decided?verdict=REJECTED&days=1");
  const decided = phone.app.getByRole("listitem").filter({ hasText: name });
  await decided.getByText("Grund: Test").waitFor();
  await decided.getByText("An das Mitglied: Das war ein Test.").waitFor();
  expect(await sideways(phone.page, phone.app)).toBe(0);
  expect(await seriousBarriers(phone.page)).toEqual([]);
  await phone.page.context().close();
  await setApproval("AUTOMATIC");
});
