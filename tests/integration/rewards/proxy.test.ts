import { randomUUID } from "node:crypto";
import type { Shop } from "@prisma/client";
import { proxySignature } from "@stammtisch/devstore/signing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { redemptionCardPart } from "~/modules/rewards/card-part.server";
import { noteIssued } from "~/modules/rewards/redemption-syncs.server";
import { rewardInput } from "~/modules/rewards/reward-input";
import { changeReward, saveReward } from "~/modules/rewards/save-reward.server";
import { rewardStorefrontPart } from "~/modules/rewards/storefront-part.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { action, loader } from "~/routes/proxy.rewards";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

let database: TestDatabase;
let shop: Shop;
let rewardId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.publishStorefront, jobs.syncRedemption]);
  shop = await makeShop(database.prisma);
  rewardId = (await makeReward({})).id;
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const makeReward = (fields: object) => {
  const input = { kind: "AMOUNT", title: { en: "5 EUR <off>", de: "5 EUR Rabatt" }, points: 500, amount: "5.00" };
  return saveReward(database.prisma, {
    shopId: shop.id,
    newId: randomUUID(),
    input: rewardInput.parse({ ...input, enabled: true, ...fields }),
    now: new Date(),
  });
};

async function memberWith(points: number): Promise<bigint> {
  const { customerId } = await makeMember(database.prisma, { shopId: shop.id });
  const booking = { shopId: shop.id, customerId, points, reason: "For trying", actor: "staff:1", key: randomUUID() };
  await adjustPoints(database.prisma, { ...booking, now: new Date() });
  return customerId;
}

function signedUrl(customer: bigint | null, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    shop: shop.domain,
    path_prefix: "/apps/stammtisch",
    logged_in_customer_id: customer?.toString() ?? "",
    timestamp: String(Math.floor(Date.now() / 1000)),
    locale: "de",
    ...more,
  });
  query.set("signature", proxySignature(query, "test-api-secret"));
  return `https://app.test/proxy/rewards?${query}`;
}

const send = (customerId: bigint | null, fields: Record<string, string>, owner = customerId) => {
  const form_token = memberFormToken({ shopId: shop.id, customerId: owner ?? 0n });
  const body = new URLSearchParams({ form_token, return_to: "/pages/club", ...fields });
  return action({ request: new Request(signedUrl(customerId), { method: "POST", body }), params: {}, context: {} });
};
const open = async (customerId: bigint | null, redemption: string) =>
  loader({ request: new Request(signedUrl(customerId, { redemption, from: "/pages/club" })), params: {}, context: {} });
const balance = async (customerId: bigint) =>
  (await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId);
const take = (customerId: bigint, id: string, fields: Record<string, string> = {}) =>
  send(customerId, { step: "take", rewardId, id, ...fields });

it("asks before points are spent, and takes the reward once for the form", async () => {
  const customerId = await memberWith(700);
  const asked = await (await send(customerId, { rewardId })).text();
  expect(asked).toContain("<h1>5 EUR Rabatt</h1>");
  expect(asked).toContain("Ja, 500 Punkte einlösen");
  const id = /name="id" value="([\da-f-]{36})"/.exec(asked)?.[1] ?? "";
  expect(await balance(customerId)).toMatchObject({ available: 700, reserved: 0 });

  const [first, second] = await Promise.all([take(customerId, id), take(customerId, id)]);
  const location = new URL(first.headers.get("location") ?? "", "https://shop.test");
  expect([first.status, second.status, location.pathname, location.searchParams.get("redemption")]).toEqual([
    303,
    303,
    "/apps/stammtisch/rewards",
    id,
  ]);
  expect(await balance(customerId)).toMatchObject({ available: 200, reserved: 500 });

  await noteIssued(database.prisma, {
    shopId: shop.id,
    id,
    discountId: "gid://shopify/DiscountCodeNode/1",
    now: new Date(),
  });
  const { code } = await database.prisma.redemption.findUniqueOrThrow({
    where: { shopId_id: { shopId: shop.id, id } },
  });
  const shown = await (await open(customerId, id)).text();
  expect(shown).toContain(`${code}</strong>`);
  expect(shown).toContain(`/discount/${code}?redirect=&#37;2Fpages&#37;2Fclub`);
  await send(customerId, { step: "cancel", id });
  expect(await (await open(customerId, id)).text()).toContain("Zurückgegeben: 500 Punkte sind wieder verfügbar.");
  expect(await (await send(customerId, { step: "cancel", id })).text()).toContain("nicht mehr zurückgeben");
  expect(await balance(customerId)).toMatchObject({ available: 700, reserved: 0 });
});

it.each([
  ["with too few points", 499, {}, "Dafür reichen die Punkte noch nicht."],
  ["of a reward that is gone", 500, { rewardId: randomUUID() }, "Diese Prämie gibt es nicht mehr."],
  ["of something that is no reward", 500, { rewardId: "1' OR 1=1" }, "Diese Prämie gibt es nicht mehr."],
])("says it at the place, and reserves nothing: %s", async (_what, points, fields, words) => {
  const customerId = await memberWith(points);
  const answer = await take(customerId, randomUUID(), fields);
  expect(await answer.text()).toContain(words);
  expect(await balance(customerId)).toMatchObject({ available: points, reserved: 0 });
});

it.each(["", "0", "-100", "2147483648", "99999999999", "150"])("takes no %s points off a slider", async (points) => {
  const slider = { kind: "SLIDER", points: null, amount: null, pointsPerUnit: 100, unit: "1.00", maxPoints: 500 };
  const { id } = await makeReward(slider);
  const customerId = await memberWith(500);
  const answer = await send(customerId, { step: "take", rewardId: id, id: randomUUID(), points });
  expect(await answer.text()).toContain("aus der Liste wählen");
  expect(await balance(customerId)).toMatchObject({ available: 500, reserved: 0 });
});

it("names the worth that the member chose of a slider, with its code and on the card", async () => {
  const slider = {
    kind: "SLIDER",
    points: null,
    amount: null,
    pointsPerUnit: 10,
    unit: "1.00",
    minPoints: 50,
    maxPoints: 500,
  };
  const reward = await makeReward({ ...slider, title: { en: "Any discount", de: "Wunschrabatt" } });
  const customerId = await memberWith(500);
  const id = randomUUID();
  await send(customerId, { step: "take", rewardId: reward.id, id, points: "120" });
  expect(await (await open(customerId, id)).text()).toContain("<h1>Wunschrabatt: 12\u00a0€</h1>");
  const asked = { shopId: shop.id, customerIds: [customerId], now: new Date() };
  const card = (await redemptionCardPart.read(database.prisma, asked)).get(customerId);
  expect(card?.redemptions).toMatchObject([{ id, amount: 1_200 }]);
  const { rewards } = await rewardStorefrontPart(database.prisma, { shop, now: new Date() });
  expect(rewards?.find((one) => one.id === reward.id)).toMatchObject({ points: 50, step: { points: 10, amount: 100 } });
});

it("takes nothing at a price that the member has not seen, and shows the new one", async () => {
  const { id: changing } = await makeReward({});
  const customerId = await memberWith(2_000);
  const asked = await (await send(customerId, { rewardId: changing })).text();
  expect(asked).toContain('name="points" value="500"');
  await changeReward(database.prisma, { shopId: shop.id, id: changing, given: { points: 900 }, now: new Date() });
  const answer = await send(customerId, { step: "take", rewardId: changing, id: randomUUID(), points: "500" });
  const page = await answer.text();
  expect(page).toContain("Der Preis dieser Prämie hat sich gerade geändert.");
  expect(page).toContain("900 Punkte einlösen");
  expect(await balance(customerId)).toMatchObject({ available: 2_000, reserved: 0 });
});

it("takes nothing for a form that comes from elsewhere, and asks instead", async () => {
  const customerId = await memberWith(500);
  const answer = await send(customerId, { step: "take", rewardId, id: randomUUID() }, await memberWith(1));
  expect(await answer.text()).toContain("500 Punkte einlösen");
  expect(await balance(customerId)).toMatchObject({ available: 500, reserved: 0 });
});

it("shows nobody what is somebody else's, and lets nobody give it back", async () => {
  const [owner, other] = [await memberWith(500), await memberWith(500)];
  const id = randomUUID();
  await take(owner, id);
  expect(await (await open(other, id)).text()).toContain("Diese Prämie gibt es für dieses Konto nicht.");
  await send(other, { step: "cancel", id });
  expect(await balance(owner)).toMatchObject({ reserved: 500 });
  expect((await take(other, id)).status).toBe(200);
  expect(await balance(other)).toMatchObject({ available: 500, reserved: 0 });
});

it("says to who is not logged in any more that they have to, with the way back to the page of the rewards", async () => {
  const request = new Request(signedUrl(null, { from: "/pages/club" }), {
    method: "POST",
    body: new URLSearchParams(),
  });
  for (const answer of [await open(null, randomUUID()), await action({ request, params: {}, context: {} })]) {
    const page = await answer.text();
    expect(page).toContain("Die Anmeldung fehlt oder ist abgelaufen.");
    expect(page).toContain(
      "{% if routes.storefront_login_url != blank %}/customer_authentication/login?return_to=&#37;2Fpages&#37;2Fclub{% else %}",
    );
    expect(page).toContain("{{ routes.account_login_url }}?return_url=&#37;2Fpages&#37;2Fclub{% endif %}");
  }
});
