import { expect, test } from "vitest";
import { control, openAdmin, openStore } from "./support/open-store";
import { openReceiver } from "./support/receiver";

const FAULTS = {
  seed: 42,
  webhooks: { duplicate: 0.3, drop: 0.3, delayMs: 80, shuffle: true },
  adminApi: { error: 0.4 },
};

function schedule(seed: number) {
  const { faults } = openStore();
  faults.set({ ...FAULTS, seed });
  return Array.from({ length: 60 }, () => [faults.nextWebhookFaults(), faults.nextApiFault()]);
}

test("the same seed gives the same schedule, another seed another one", () => {
  expect(schedule(42)).toEqual(schedule(42));
  expect(schedule(42)).not.toEqual(schedule(43));
});

test("no faults, no schedule", () => {
  const { faults } = openStore();
  faults.set(FAULTS);
  faults.set({});
  expect(faults.nextWebhookFaults()).toEqual({ drops: 0, copies: 1, delayMs: 0 });
  expect(faults.nextApiFault()).toBeUndefined();
});

test("under duplicates, drops and shuffling every event still arrives at least once", async () => {
  const app = await openReceiver();
  const store = openStore({ appUrl: app.url });
  await openAdmin(store);
  expect((await control(store, "/faults", FAULTS)).status).toBe(200);
  const ids: number[] = [];
  for (let n = 0; n < 40; n += 1)
    ids.push((await control(store, "/customers", { email: `c${n}@example.com` })).body.id);
  await expect.poll(() => store.webhooks.counts().pending).toBe(0);
  const arrived = app.received.map(({ payload }) => payload.id as number);
  expect([...new Set(arrived)].sort()).toEqual(ids);
  expect(arrived.length).toBeGreaterThan(ids.length);
  expect([...new Set(arrived)]).not.toEqual(ids);
});

test("the Admin API fails as often as told", async () => {
  const store = openStore();
  const ask = await openAdmin(store);
  store.faults.set({ adminApi: { error: 1 } });
  expect((await ask("{ shop { name } }")).status).toBe(500);
  store.faults.set({});
  expect((await ask("{ shop { name } }")).status).toBe(200);
});

test("a share above one is refused with its field", async () => {
  const { status, body } = await control(openStore(), "/faults", { webhooks: { drop: 2 } });
  expect([status, body.field]).toEqual([400, "webhooks.drop"]);
});
