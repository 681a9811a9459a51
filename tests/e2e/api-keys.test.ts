import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
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
  customer = await store.createCustomer({ email: "till@example.test", firstName: "Tilda", lastName: "Till" });
  await store.settle();
});
afterAll(() => browser.close());

const call = (key: string, path: string, body?: unknown) =>
  fetch(`${inject("stack").appUrl}/api/v1${path}`, {
    method: body ? "POST" : "GET",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: body ? JSON.stringify(body) : undefined,
  });

test("a key made in the settings opens what it was made for, until it is revoked", async () => {
  await staff.open("/app/settings/interfaces");
  await staff.app.getByRole("button", { name: "Create key" }).click();
  const dialog = staff.dialog();
  await dialog.getByLabel("Name").fill("Till at the door");
  await dialog.getByRole("button", { name: "Create key" }).click();
  await dialog.getByText("Choose at least one").waitFor();
  await dialog.getByLabel("Read members").check();
  await dialog.getByLabel("Award and deduct points").check();
  await dialog.getByRole("button", { name: "Create key" }).click();
  const key = await dialog.getByLabel("Key", { exact: true }).inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();

  const awarded = await call(key, `/members/${customer.id}/awards`, { points: 40, reason: "Came by" });
  expect(awarded.status).toBe(201);
  const member = await call(key, `/members/${customer.id}`);
  expect(await member.json()).toMatchObject({ points: { available: 40 } });
  expect((await call(key, "/rules")).status).toBe(403);
  await store.settle();
  expect((await store.card(customer.id)).points.available).toBe(40);

  await staff.open("/app/settings/interfaces");
  expect(await staff.page.content()).not.toContain(key);
  expect(await staff.app.locator("body").innerText()).not.toContain(key);
  const revoke = staff.app.getByRole("button", { name: "Revoke the key Till at the door" });
  await revoke.click();
  await staff.dialog().getByRole("button", { name: "Revoke", exact: true }).click();
  await revoke.waitFor({ state: "detached" });
  expect((await call(key, `/members/${customer.id}`)).status).toBe(401);
});
