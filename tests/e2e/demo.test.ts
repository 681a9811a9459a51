import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { installApp } from "@stammtisch/devstore/runner/install-app";
import { readApiKey } from "@stammtisch/devstore/runner/paths";
import { LOCAL_API_SECRET } from "@stammtisch/devstore/signing";
import { OWNER } from "@stammtisch/devstore/state/staff";
import { openApi } from "../../scripts/in-use/doors";
import { localApp } from "../../scripts/local-app";
import { databaseUrl } from "../setup/postgres-server";
import { control } from "./setup/control";
import { startStack } from "./setup/stack";

// A store of its own: what the demo makes would be in the way of the other journeys.
let stack: Awaited<ReturnType<typeof startStack>>["stack"];
let stop = () => Promise.resolve();
let use: () => Promise<void>;
let ask: <Item>(path: string) => Promise<Item[]>;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "stammtisch-orders-"));
  const orders = join(folder, "orders.txt");
  // With a short history there is little to import.
  writeFileSync(orders, "1 2024-05-02 1 9.90\n");
  const serverUrl = databaseUrl(inject("stack").databaseUrl, "postgres");
  ({ stack, stop } = await startStack({ orders, serverUrl }));
  rmSync(folder, { recursive: true });
  const { storeUrl, appUrl, appLog } = stack;
  const now = Date.parse((await control(storeUrl).state()).now);
  const keys = { shop: localApp.shop, apiKey: readApiKey(localApp), apiSecret: LOCAL_API_SECRET };
  await installApp({ appUrl, ...keys, locale: "en", userId: String(OWNER.id), sessionId: "tests", now }, appLog);
  const given = await localApp.afterInstall({ databaseUrl: stack.databaseUrl, known: {}, now: new Date(now) });
  const inUse = { storeUrl, appUrl, given };
  use = () => localApp.bringIntoUse(inUse);
  const api = openApi(inUse);
  ask = async <Item>(path: string) => (await api<{ data: Item[] }>("GET", `/${path}`)).data;
  await use();
});
afterAll(() => stop());

interface Award {
  event: string;
  status: string;
  explanation: { reasons: { code: string }[] };
}

const waiting = () => ask<Award>("awards?status=WAITING&limit=100");

/** How many of each there are; points as they stand in members' accounts. */
async function count(): Promise<Record<string, number>> {
  const lists = ["rules", "tiers", "multipliers", "missions", "reviews?limit=100", "referrals?limit=100"];
  const counts = await Promise.all(lists.map(async (path) => [path, (await ask(path)).length] as const));
  const { counts: ofStore } = await control(stack.storeUrl).state();
  const members = await ask<{ customerId: number }>("members?limit=100");
  const awards = await Promise.all(
    ["WAITING", "REJECTED", "PENDING", "AVAILABLE"].map(async (status) => [
      status,
      (await ask(`awards?limit=100&status=${status}`)).length,
    ]),
  );
  return Object.fromEntries([...counts, ...awards, ["members", members.length], ...Object.entries(ofStore)]);
}

test("what members sent in waits in the queue, and a referral with its reason", async () => {
  const found = await waiting();
  expect(found.filter(({ event }) => event === "REVIEW").length).toBeGreaterThanOrEqual(3);
  expect(found.filter(({ event }) => event === "MISSION")).toHaveLength(1);
  const [referral] = found.filter(({ event }) => event === "REFERRAL");
  expect(referral?.explanation.reasons.map(({ code }) => code)).toContain("SAME_ADDRESS");
});

test("the programme runs: three tiers, a mission, a weekend, reviews with the shop's answer", async () => {
  expect(await ask("tiers")).toHaveLength(3);
  expect(await ask<{ status: string }>("missions")).toEqual([expect.objectContaining({ status: "RUNNING" })]);
  expect(await ask<{ percent: number }>("multipliers")).toEqual([expect.objectContaining({ percent: 200 })]);
  const published = await ask<{ answer: string | null; photos: number }>("reviews?status=PUBLISHED");
  expect(published.filter(({ photos }) => photos > 0).length).toBeGreaterThanOrEqual(2);
  expect(published.some(({ answer }) => answer)).toBe(true);
});

test("a member whose review was rejected reads why in the shop, beside the offers and their pictures", async () => {
  const { storeUrl } = stack;
  const form = new URLSearchParams({ email: "emil.nebelung@example.com" });
  const login = await fetch(`${storeUrl}/customer-account/login`, { method: "POST", body: form, redirect: "manual" });
  const cookie = login.headers.get("set-cookie")?.split(";")[0] ?? "";
  const club = async () => (await fetch(`${storeUrl}/pages/club`, { headers: { cookie } })).text();
  await control(storeUrl).settle();
  const html = await club();
  expect(html).toContain("Auf dem Foto ist ein anderer Becher zu sehen.");
  expect(html).toMatch(/<img[^>]+src="\/products\/teekanne-lotte\.svg"/);
});

test("done once more, nothing is there twice", async () => {
  const before = await count();
  await use();
  await control(stack.storeUrl).settle();
  expect(await count()).toEqual(before);
});
