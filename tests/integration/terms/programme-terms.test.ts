import type { Shop } from "@prisma/client";
import { proxySignature } from "@stammtisch/devstore/signing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { redactShop } from "~/modules/compliance/redact-shop.server";
import { chooseMembership } from "~/modules/members/membership/choose-membership.server";
import { defaultExpiry } from "~/modules/expiry/policy";
import { readyTerms } from "~/modules/terms/ready-terms";
import { findTerms, publishTerms } from "~/modules/terms/programme-terms.server";
import { readStorefrontData } from "~/modules/storefront/storefront-data.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { action } from "~/routes/proxy.membership";
import { loader } from "~/routes/proxy.terms";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const CUSTOMER = 7_000_001n;
let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.publishStorefront, jobs.publishAllCards]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma, { timezone: "Europe/Berlin" });
  await makeMember(database.prisma, { shopId: shop.id, customerId: CUSTOMER });
});

const choose = (mode: "ALL" | "JOINED") =>
  chooseMembership(database.prisma, { shopId: shop.id, choice: { mode }, now: new Date("2026-10-01T10:00:00Z") });
const own = (version: number) => ({
  english: `## Rules\n\nBe kind {{ "x" }}.\n\nVersion ${version}`,
  informalGerman: `Sei nett, ${version}`,
  formalGerman: `Seien Sie nett, ${version}`,
});
const publish = (after: number, texts = own(after + 1)) =>
  publishTerms(database.prisma, { shopId: shop.id, texts, after, now: new Date("2026-11-05T10:00:00Z") });
const ready = () => readyTerms({ shop: shop.name, expiry: defaultExpiry });
const current = () => findTerms(database.prisma, { shopId: shop.id });

function signedUrl(path: string, query: Record<string, string>, customer: bigint | null = CUSTOMER): string {
  const signed = new URLSearchParams({
    shop: shop.domain,
    path_prefix: "/apps/stammtisch",
    logged_in_customer_id: customer?.toString() ?? "",
    timestamp: String(Math.floor(Date.now() / 1000)),
    ...query,
  });
  signed.set("signature", proxySignature(signed, "test-api-secret"));
  return `https://app.test/proxy/${path}?${signed}`;
}
const read = async (query: Record<string, string>, customer: bigint | null = null) =>
  (await loader({ request: new Request(signedUrl("terms", query, customer)), params: {}, context: {} })).text();
async function join(fields: Record<string, string>) {
  const form_token = memberFormToken({ shopId: shop.id, customerId: CUSTOMER });
  const body = new URLSearchParams({ step: "join", accept: "yes", wording: "1-de", form_token, ...fields });
  const request = new Request(signedUrl("membership", { locale: "de" }), { method: "POST", body });
  const response = (await action({ request, params: {}, context: {} })) as Response;
  return { status: response.status, page: await response.text() };
}
const proof = () => database.prisma.membership.findFirst({ where: { shopId: shop.id, customerId: CUSTOMER } });

describe("where members join", () => {
  beforeEach(() => choose("JOINED"));

  it("the ready-made terms are shown until they become the first ones by joining", async () => {
    expect(await read({ locale: "en" })).toContain("Who runs the programme");
    expect(await current()).toBeNull();
    expect((await join({ terms: "", tone: "informal" })).status).toBe(303);
    expect(await current()).toMatchObject({ version: 1, ...ready() });
    expect(await proof()).toMatchObject({ termsVersion: 1, termsText: "informalGerman" });
  });

  it("changed terms are the next version, the same ones are none, and older ones stay", async () => {
    await publish(0);
    await publish(1);
    await publish(1);
    await publish(2, own(2));
    expect(await current()).toMatchObject({ version: 2, ...own(2) });
    const first = await findTerms(database.prisma, { shopId: shop.id, version: 1 });
    expect(first).toMatchObject(own(1));
    const change = database.prisma.programmeTerms.updateMany({ where: { shopId: shop.id }, data: { english: "" } });
    await expect(change).rejects.toThrow("only added to");
  });

  it("of two who change the same version the second is told", async () => {
    await publish(0);
    const both = await Promise.allSettled([publish(1, own(8)), publish(1, own(9))]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(publish(1, own(7))).rejects.toMatchObject({ code: "TERMS_CHANGED" });
    expect(await current()).toMatchObject({ version: 2 });
  });

  it("the storefront knows the version, and from the second on since when it is so", async () => {
    const terms = async () => (await readStorefrontData(database.prisma, { shop, now: new Date() })).terms;
    expect(await terms()).toBeUndefined();
    await publish(0);
    expect(await terms()).toEqual({ version: 1 });
    await publish(1);
    expect(await terms()).toEqual({ version: 2, changedAt: "2026-11-05T10:00:00.000Z" });
    await choose("ALL");
    expect(await terms()).toBeUndefined();
  });

  it("joining keeps the version and the text that was shown", async () => {
    await publish(0);
    await publish(1);
    expect((await join({ terms: "2", tone: "formal" })).status).toBe(303);
    expect(await proof()).toMatchObject({
      wordingVersion: "1",
      language: "de",
      termsVersion: 2,
      termsText: "formalGerman",
    });
    expect(await read({ locale: "de" }, CUSTOMER)).toContain("wurde am");
    expect(await read({ locale: "de" })).not.toContain("wurde am");
  });

  it("a form made for earlier terms is asked once more, with the way to the new ones", async () => {
    await publish(0);
    await publish(1);
    const asked = await join({ terms: "1", tone: "formal" });
    expect(asked.page).toContain("haben sich inzwischen geändert");
    expect(asked.page).toContain('href="/apps/stammtisch/terms?locale=de&amp;tone=formal"');
    expect(asked.page).toContain('name="terms" value="2"');
    expect(await proof()).toBeNull();
  });

  it("the page shows the terms in the shopper's language and form of address, as text", async () => {
    await publish(0);
    await publish(1);
    const english = await read({ locale: "en" });
    expect(english).toContain("<h2>Rules</h2>\n<p>Be kind &#123;&#123; &quot;x&quot; &#125;&#125;.</p>");
    expect(english).toContain("Version 2, since November 5, 2026");
    expect(await read({ locale: "de" })).toContain("Sei nett, 2");
    expect(await read({ locale: "de", tone: "formal" })).toContain("Seien Sie nett, 2");
    expect(await read({ locale: "en", version: "1" })).toContain("Version 1</p>");
    await expect(read({ version: "3" })).rejects.toMatchObject({ status: 404 });
  });

  it("leave with the shop", async () => {
    await publish(0);
    await database.prisma.shop.update({ where: { id: shop.id }, data: { status: "UNINSTALLED" } });
    await redactShop(database.prisma, { shopId: shop.id });
    expect(await current()).toBeNull();
  });
});

it("where all take part and nobody has written terms, who left and comes back reads the ready-made ones", async () => {
  expect(await read({ locale: "en" })).toContain("Taking part is free");
  await expect(read({ version: "1" })).rejects.toMatchObject({ status: 404 });
});
