import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, openShop, wordsOf, type Shop } from "./shop";

let shop: Shop;
beforeAll(() => {
  shop = openShop();
});
afterAll(() => shop.close());

it("shows browsers what the store holds, and sets faults without JavaScript", async () => {
  const browser = openBrowser(shop, "de");
  const page = wordsOf((await browser.get("/control")).html);
  expect(page).toContain("Kundschaft 2");
  expect(page).toContain("Die App ist installiert.");
  const fields = {
    duplicate: 0.25,
    drop: 0,
    delayMs: 20,
    shuffle: 1,
    forms: 0.5,
    timeout: 0,
    throttle: 0.5,
    error: 0,
    limit: 0.25,
    seed: 7,
  };
  const set = await browser.post("/control/page/faults", { ...fields, do: "set" });
  expect(wordsOf(set.html)).toContain("Die Störungen sind gesetzt.");
  expect(shop.faults.current()).toEqual({
    seed: 7,
    webhooks: { duplicate: 0.25, drop: 0, delayMs: 20, shuffle: true, forms: 0.5 },
    adminApi: { timeout: 0, throttle: 0.5, error: 0, limit: 0.25 },
  });
  await browser.post("/control/page/faults", { do: "off" });
  expect(shop.faults.current().webhooks.duplicate).toBe(0);
});

it("says in words what went wrong", async () => {
  const before = shop.clock.nowMs();
  const failed = await openBrowser(shop).post("/control/page/clock", { advance: "yesterday" });
  expect(wordsOf(failed.html)).toContain("That did not work:");
  expect(shop.clock.nowMs() - before).toBeLessThan(60_000);
});
