import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { answerDataRequest } from "~/modules/compliance/data-requests.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { redactShop } from "~/modules/compliance/redact-shop.server";
import { proofsAsCsv, proofsAsJson } from "~/modules/members/consent/consent-proof-file";
import { listConsentProofs } from "~/modules/members/consent/consent-proofs.server";
import { saveShownWordings } from "~/modules/members/consent/shown-wordings.server";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import type { StoreEvent } from "~/modules/shop-sync/store-event";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const CUSTOMER = 7_000_001n;
const now = new Date("2026-03-06T10:00:00Z");
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 5, 9, minutes));

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.readConsentWordings]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma);
});

const consent = (state: string, updatedAt: Date | null, customerId = CUSTOMER): StoreEvent => ({
  type: "consent",
  customerId,
  consent: { state, optInLevel: "CONFIRMED_OPT_IN", updatedAt },
});
const pending = consent("PENDING", at(0));
const confirmed = consent("SUBSCRIBED", at(5));
const left = consent("UNSUBSCRIBED", at(30));

const receive = (events: StoreEvent[], cards: "now" | "later" = "now") =>
  database.prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards }));
const proofs = (customerId = CUSTOMER) => listConsentProofs(database.prisma, { shopId: shop.id, customerId });
const states = async () => (await proofs()).map(({ state }) => state);

describe("proof of consent", () => {
  it.each([
    ["in one batch", [[pending, confirmed, left]]],
    ["one by one", [[pending], [confirmed], [left]]],
    ["late, twice and in another order", [[left], [confirmed, confirmed], [left, pending], [pending]]],
  ])("keeps each step once, told %s", async (_how, batches) => {
    for (const batch of batches) await receive(batch);
    expect(await states()).toEqual(["PENDING", "SUBSCRIBED", "UNSUBSCRIBED"]);
    expect((await proofs())[1]).toMatchObject({
      at: at(5),
      optInLevel: "CONFIRMED_OPT_IN",
      source: "WEBHOOK",
      wording: null,
      recordedAt: now,
    });
    const member = { shopId_customerId: { shopId: shop.id, customerId: CUSTOMER } };
    const stored = await database.prisma.member.findUniqueOrThrow({ where: member });
    expect(stored.consentState).toBe("UNSUBSCRIBED");
  });

  it("says that an import told of it, and asks for no wording then", async () => {
    await receive([confirmed], "later");
    expect(await proofs()).toMatchObject([{ state: "SUBSCRIBED", source: "IMPORT" }]);
    expect(await wordingJobs()).toBe(0);
    await receive([consent("SUBSCRIBED", at(6))]);
    expect(await wordingJobs()).toBe(1);
  });

  it("has nothing to keep of a customer who was never asked", async () => {
    await receive([consent("NOT_SUBSCRIBED", null)]);
    expect(await proofs()).toEqual([]);
  });

  it("keeps a wording once, and nothing in it can be changed", async () => {
    await receive([pending]);
    const rows = [{ customerId: CUSTOMER, wording: "Yes, send me news." }];
    for (const _again of [1, 2]) await saveShownWordings(database.prisma, { shopId: shop.id, rows, now });
    expect(await proofs()).toMatchObject([
      { state: "PENDING" },
      { state: "FORM_SENT", at: at(0), source: "THEME_BLOCK", wording: "Yes, send me news." },
    ]);
    const change = database.prisma.consentProof.updateMany({
      where: { shopId: shop.id },
      data: { state: "SUBSCRIBED" },
    });
    await expect(change).rejects.toThrow("only added to");
  });

  it("goes with a merged customer to the one kept", async () => {
    await receive([pending, consent("SUBSCRIBED", at(1), 8n)]);
    await receive([{ type: "merge", keptId: 8n, removedId: CUSTOMER }]);
    expect(await proofs()).toEqual([]);
    expect((await proofs(8n)).map(({ state }) => state)).toEqual(["PENDING", "SUBSCRIBED"]);
  });
});

describe("the data subject", () => {
  it("is given the proofs with their data, and they go when the customer is redacted", async () => {
    await receive([pending, confirmed]);
    const payload = { customer: { id: Number(CUSTOMER) }, data_request: { id: 5 } };
    await answerDataRequest(database.prisma, { shopId: shop.id, payload, now });
    const { payload: answer } = await database.prisma.dataRequest.findFirstOrThrow({ where: { shopId: shop.id } });
    expect((answer as { consents: unknown[] }).consents).toMatchObject([{ state: "PENDING" }, { state: "SUBSCRIBED" }]);

    await redactCustomer(database.prisma, { shopId: shop.id, payload: { customer: { id: Number(CUSTOMER) } }, now });
    expect(await proofs()).toEqual([]);
    await receive([confirmed]);
    expect(await proofs()).toEqual([]);
  });

  it("leaves nothing when the shop is deleted", async () => {
    await receive([confirmed]);
    await database.prisma.shop.update({ where: { id: shop.id }, data: { status: "UNINSTALLED" } });
    await redactShop(database.prisma, { shopId: shop.id });
    expect(await proofs()).toEqual([]);
  });
});

describe("as a file", () => {
  const proof = { state: "SUBSCRIBED", optInLevel: null, at: at(5), source: "WEBHOOK", recordedAt: now };

  it("is a table that a spreadsheet reads, without formulas", () => {
    const csv = proofsAsCsv(7n, [{ ...proof, wording: '=Yes, "news"' }]);
    expect(csv.split("\r\n")).toEqual([
      '\uFEFF"customerId","at","state","optInLevel","source","wording","recordedAt"',
      `"7","2026-03-05T09:05:00.000Z","SUBSCRIBED","","WEBHOOK","'=Yes, ""news""","2026-03-06T10:00:00.000Z"`,
      "",
    ]);
  });

  it("is JSON with the same facts", () => {
    const { customerId, proofs: listed } = JSON.parse(proofsAsJson(7n, [{ ...proof, wording: "Yes" }])) as {
      customerId: string;
      proofs: object[];
    };
    expect(customerId).toBe("7");
    expect(listed).toEqual([{ ...proof, at: at(5).toISOString(), recordedAt: now.toISOString(), wording: "Yes" }]);
  });
});

async function wordingJobs(): Promise<number> {
  const rows = await database.prisma.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pgboss.job WHERE name = ${jobs.readConsentWordings.name} AND (data->>'shopId')::int = ${shop.id}`;
  return Number(rows[0]?.count);
}
