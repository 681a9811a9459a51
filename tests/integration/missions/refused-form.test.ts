import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { memberFormToken } from "~/platform/member-form-token.server";
import { stopBoss } from "~/lib/queue.server";
import { action } from "~/routes/proxy.missions";
import { prisma } from "../../setup/owner-prisma";
import { proxySignature } from "@stammtisch/devstore/signing";
import { png } from "../../factories/photo";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeMembers, makeMission, makeMissionShop, makeQueues } from "./mission-shop";

let database: TestDatabase;
let shop: Shop;
let member: bigint;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(async () => {
  shop = await makeMissionShop(database);
  [member = 0n] = await makeMembers(database, shop, 1);
});

const MEGABYTE = 1024 * 1024;
const typed = 'At the "window".\nWith {{ shop.email }} </textarea><b>';

interface Sent {
  missionId: string;
  fields?: Record<string, string>;
  photo?: Uint8Array<ArrayBuffer>;
  customer?: bigint | null;
  locale?: string;
  /** seconds since Shopify signed it */
  age?: number;
}

async function send({ missionId, fields = {}, photo, customer = member, locale = "en", age = 0 }: Sent) {
  const query = new URLSearchParams({
    shop: shop.domain,
    path_prefix: "/apps/stammtisch",
    logged_in_customer_id: customer?.toString() ?? "",
    timestamp: String(Math.floor(Date.now() / 1000) - age),
    from: "/account",
    locale,
  });
  query.set("signature", proxySignature(query, "test-api-secret"));
  const form = new FormData();
  const own = { form_token: customer ? memberFormToken({ shopId: shop.id, customerId: customer }) : "" };
  for (const [name, value] of Object.entries({ ...own, missionId, return_to: "/account", ...fields }))
    form.set(name, value);
  if (photo) form.set("photo", new File([photo], "photo.png"));
  const request = new Request(`https://app.test/proxy/missions?${query}`, { method: "POST", body: form });
  const answer = await action({ request, params: {}, context: {} });
  return { headers: answer.headers, page: (await answer.text()).replaceAll("\r\n", "\n") };
}

describe("a mission that cannot be sent comes back", () => {
  it.each([
    ["TEXT", { text: " " }, undefined, "This is still missing."],
    ["TEXT", { text: "x".repeat(2_001) }, undefined, "This is too long."],
    ["LINK", { link: "no address" }, undefined, "This is no web address."],
    ["PHOTO", {}, new TextEncoder().encode("<svg/>"), "This file is no JPEG, PNG or WebP photo, or not a whole one."],
    ["PHOTO", {}, new Uint8Array(8 * MEGABYTE + 1), "The photo was bigger than 8 MB."],
    ["PHOTO", {}, new Uint8Array(20 * MEGABYTE), "The photo was bigger than 8 MB."],
  ] as const)("with a word at its field: %s", async (proof, fields, photo, fault) => {
    const mission = await makeMission(database, shop, { proof });
    const { headers, page } = await send({ missionId: mission.id, fields, ...(photo && { photo }) });
    expect(headers.get("content-type")).toMatch(/^application\/liquid/);
    expect(page).toContain(fault);
    expect(page).toMatch(/required aria-invalid="true" aria-describedby="st-proof-fault/);
    expect(page).toContain(`name="missionId" value="${mission.id}"`);
    expect(await prisma.missionEntry.count({ where: { missionId: mission.id } })).toBe(0);
  });

  it("with what was typed, neither markup nor Liquid", async () => {
    const mission = await makeMission(database, shop, { title: "Our {{ table }}" });
    const { page } = await send({
      missionId: mission.id,
      fields: { text: typed, link: "x" },
      locale: "de",
      photo: new Uint8Array(9 * MEGABYTE),
    });
    expect(page).toContain(">\nAt the &quot;window&quot;.\nWith &#123;&#123; shop.email &#125;&#125; &lt;/textarea");
    expect(page.replace(/^\{%-[^\n]*\n/, "")).not.toMatch(/[{}]/);
  });
});

it("a good one goes back with thanks; what the form cannot put right is told on its page", async () => {
  const mission = await makeMission(database, shop, { proof: "PHOTO" });
  const locationOf = async (sent: Sent) => (await send(sent)).headers.get("location");
  const good = { missionId: mission.id, photo: png };
  expect(await locationOf(good)).toBe("/account#stammtisch-mission-sent");
  expect(await locationOf(good)).toBe("/account#stammtisch-mission-again");
  expect(await locationOf({ missionId: "gone", age: 5 })).toBe("/account#stammtisch-mission-over");
  expect((await send({ missionId: mission.id, customer: null })).page).toContain("<h1>Please log in</h1>");
});

it("a signature counts once, for whatever form, and only while it is fresh", async () => {
  const [first, second, third] = [
    await makeMission(database, shop),
    await makeMission(database, shop),
    await makeMission(database, shop),
  ];
  const form = (missionId: string, age = 20) => ({ missionId, fields: { text: "At the window" }, age });
  const locationOf = async (sent: Sent) => (await send(sent)).headers.get("location");
  const entries = () => prisma.missionEntry.count({ where: { shopId: shop.id } });
  const timestamp = Math.floor(Date.now() / 1000);
  const ageOf = (at: number) => Math.floor(Date.now() / 1000) - at;
  expect(await locationOf(form(first.id, ageOf(timestamp - 20)))).toBe("/account#stammtisch-mission-sent");
  expect(await locationOf(form(second.id, ageOf(timestamp - 20)))).toBe("/account#stammtisch-mission-again");
  expect(await entries()).toBe(1);
  for (const age of [62, -65]) await expect(send(form(third.id, age))).rejects.toMatchObject({ status: 400 });
  expect(await entries()).toBe(1);
  expect(await locationOf(form(second.id, ageOf(timestamp - 10)))).toBe("/account#stammtisch-mission-sent");
});

it("a signature whose form was refused is good for the next try", async () => {
  const mission = await makeMission(database, shop);
  const { page } = await send({ missionId: mission.id, fields: { text: "" } });
  expect(page).toContain("This is still missing.");
  const { headers } = await send({ missionId: mission.id, fields: { text: "At the window" } });
  expect(headers.get("location")).toBe("/account#stammtisch-mission-sent");
});
