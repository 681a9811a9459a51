import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { patience } from "../setup/patience";
import { databaseUrl } from "../setup/postgres-server";
import { seriousBarriers, sideways } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control, type Control } from "./setup/control";
import { openAdmin, type Staff } from "./setup/staff";
import { startStack } from "./setup/stack";

// A store of its own, into which the app is installed first of all: what is launched here would change the other journeys.
let stop = () => Promise.resolve();
let store: Control;
let storeUrl: string;
let browser: Browser;
let owner: Staff;

const DAY = 86_400_000;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "stammtisch-orders-"));
  const orders = join(folder, "orders.txt");
  const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
  // Customer 1 is a regular, customer 2 one who has been away, customer 3 bought once.
  const bought = [
    [1, 200, "60.00"],
    [1, 20, "40.00"],
    [2, 300, "50.00"],
    [2, 150, "50.00"],
    [3, 30, "10.00"],
  ] as const;
  writeFileSync(
    orders,
    bought.map(([customer, days, amount]) => `${customer} ${daysAgo(days)} 1 ${amount}\n`).join(""),
  );
  const serverUrl = databaseUrl(inject("stack").databaseUrl, "postgres");
  const started = await startStack({ orders, serverUrl });
  rmSync(folder, { recursive: true });
  stop = started.stop;
  storeUrl = started.stack.storeUrl;
  store = control(storeUrl);
  browser = await launchBrowser();
  owner = await openAdmin(browser, "en-GB", storeUrl);
});
afterAll(async () => {
  await browser.close();
  await stop();
});

const step = (staff: Staff, name: RegExp) => staff.app.getByRole("button", { name });

test("an owner comes from a new install to a launched programme by five clicks", async () => {
  await owner.open("/app");
  await owner.app.getByRole("heading", { name: "Setup guide" }).waitFor();
  await step(owner, /Done: Read in customers and orders Finished/).waitFor({ timeout: patience(60_000) });
  await step(owner, /Done: Show points in your theme \d+ blocks placed/).waitFor();
  await owner.app.getByText("2 of 6 steps done").waitFor();
  expect(await seriousBarriers(owner.page)).toEqual([]);

  let clicks = 0;
  const click = async (role: "link" | "button", name: string | RegExp) => {
    await owner.app.getByRole(role, { name }).first().click();
    clicks += 1;
  };
  await click("link", "Choose a programme");
  await owner.app.getByRole("heading", { name: "What do you sell?" }).waitFor();
  expect(await seriousBarriers(owner.page)).toEqual([]);
  await click("link", /^Fashion/);
  await owner.app.getByText("€100.00 → 100 points = €5.00").waitFor();
  expect(await seriousBarriers(owner.page)).toEqual([]);
  await click("link", /^5%/);
  await owner.app
    .getByText(/^2 regulars would have had 200 points, worth €10\.00\. 1 of them has not ordered/)
    .waitFor();
  await owner.app.getByText(/it is 3 customers and 210 points, worth €10\.50/).waitFor();
  expect(await owner.app.getByRole("checkbox").count()).toBe(11);
  await owner.app.getByRole("checkbox", { name: "€5 off" }).waitFor();
  await owner.app.getByText("100 points · costs you €5.00 each time at most").waitFor();
  expect(await seriousBarriers(owner.page)).toEqual([]);
  await click("button", "Keep as a draft");
  await owner.app.getByText("Your draft: Fashion, 5%").waitFor();
  expect(await seriousBarriers(owner.page)).toEqual([]);

  await owner.open("/app/earn");
  expect(await owner.app.getByText("On", { exact: true }).count()).toBe(1);
  await owner.open("/app/rewards");
  await owner.app.getByText("Give points something to buy").waitFor();

  await owner.open("/app/setup");
  await click("button", "Launch programme");
  await step(owner, /Done: Launch the programme Since/).waitFor();
  await step(owner, /Done: Choose your programme €100\.00 → 100 points = €5\.00/).waitFor();
  expect(clicks).toBe(5);

  await step(owner, /Done: Offer a first reward On/).click();
  await owner.app.getByRole("link", { name: "See rewards" }).click();
  await owner.app.getByRole("cell", { name: "€5.00 off" }).waitFor();
  for (const name of ["€15 off", "A small gift in your next parcel"])
    await owner.app.getByRole("link", { name }).first().waitFor();

  await owner.open("/app/earn");
  expect(await owner.app.getByText("On", { exact: true }).count()).toBe(8);
});

test("the first order after the install is seen in the guide, with its points", async () => {
  const customer = await store.createCustomer({ email: "first@example.test", firstName: "Fanny", lastName: "First" });
  const product = await store.createProduct({ title: "Journey scarf", price: "35.00" });
  const { name } = await store.createOrder({
    customerId: customer.id,
    lines: [{ productId: product.id, quantity: 1 }],
  });
  await store.settle();
  await owner.open("/app");
  await owner.app.getByText("6 of 6 steps done").waitFor();
  await owner.app.getByText("All done: your programme runs.").waitFor();
  await owner.app.getByRole("button", { name: "Show the steps" }).click();
  await step(owner, new RegExp(`Done: Try it with an order Order ${name}: 35 points`)).waitFor();
});

test("an owner on a German phone finds the guide, puts it away, and finds it again", async () => {
  const phone = await openAdmin(browser, "de-DE", storeUrl);
  await phone.page.setViewportSize({ width: 390, height: 844 });
  await phone.open("/app");
  const heading = phone.app.getByRole("heading", { name: "Einrichtung" });
  await phone.app.getByText("6 von 6 Schritten erledigt").waitFor();
  expect(await seriousBarriers(phone.page)).toEqual([]);
  expect(await sideways(phone.page, phone.app)).toBe(0);
  await phone.app.getByRole("button", { name: "Einrichtung ausblenden" }).click();
  await heading.waitFor({ state: "detached" });

  await phone.open("/app/settings");
  await phone.app.getByRole("button", { name: "In der Übersicht zeigen" }).click();
  await phone.app.getByText("6 von 6 Schritten erledigt").waitFor();

  await phone.app.getByRole("button", { name: "Schritte zeigen" }).click();
  await step(phone, /Erledigt: Programm auswählen/).click();
  await phone.app.getByRole("link", { name: "Neu auswählen" }).click();
  await phone.app.getByRole("link", { name: /^Möbel/ }).click();
  await phone.app.getByLabel("Anderer Anteil").fill("50");
  await phone.app.getByRole("button", { name: "Weiter" }).click();
  await phone.app.getByText("Darf höchstens 30 sein").waitFor();
  await phone.app.getByLabel("Anderer Anteil").fill("2,5");
  await phone.app.getByRole("button", { name: "Weiter" }).click();
  await phone.app.getByText("100,00 € → 100 Punkte = 2,50 €").waitFor();
  await phone.app.getByText("weitere Regeln von Ihnen bleiben").waitFor();
  expect(await seriousBarriers(phone.page)).toEqual([]);
  expect(await sideways(phone.page, phone.app)).toBe(0);
});
