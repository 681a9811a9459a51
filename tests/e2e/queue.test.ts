import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousBarriers } from "./setup/barriers";
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
  await line(name).getByText("Calculation").click();
  await line(name).getByText("Order: gives 40 points").waitFor();
  await staff.page.getByText(/^Queue \(\d+\)$/).waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);

  await line(name)
    .getByRole("button", { name: /^Approve/ })
    .click();
  await staff.app.getByText("1 award approved").waitFor();
  expect(await points()).toEqual({ available: 0, pending: 40, reserved: 0 });

  await staff.app.getByRole("button", { name: "Undo" }).click();
  await staff.app.getByText("1 award waits again").waitFor();
  await line(name).waitFor();
  expect(await points()).toEqual(none);
});

test("keys move, select and reject with a word to the member; the trail keeps it and can undo it", async () => {
  const { name } = await buy();
  await staff.open("/app/queue?order=NEWEST");
  await line(name).waitFor();
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
  await staff.dialog().getByRole("button", { name: "Reject" }).click();
  await staff.app.getByText("1 award rejected").waitFor();
  await line(name).waitFor({ state: "detached" });

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
  await staff.app.getByText("1 award waits again").waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
});

test("who comes second gets a friendly word", async () => {
  const other = await openAdmin(browser);
  await Promise.all([staff.open("/app/queue"), other.open("/app/queue")]);
  for (const { app } of [staff, other]) await app.getByLabel("Select all on this page").check();
  await other.app.getByRole("button", { name: "Approve selected" }).click();
  await other.app.getByText(/awards? approved/).waitFor();
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
    await staff.app.getByRole("button", { name: "Show advanced settings" }).click();
    await staff.app.getByLabel("Priority").focus();
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

test("keys go on while decisions are under way", async () => {
  await setApproval("STAFF");
  const before = await points();
  for (let bought = 0; bought < 3; bought += 1) await buy();
  await staff.open("/app/queue");
  const rows = staff.app.locator(".st-queue__row");
  await rows.nth(2).waitFor();
  for (let pressed = 0; pressed < 3; pressed += 1) await staff.page.keyboard.press("a");
  await staff.app.getByText("Nothing is waiting for you").waitFor();
  expect(await points()).toEqual({ ...before, pending: before.pending + 120 });
  await setApproval("AUTOMATIC");
});
