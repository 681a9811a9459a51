import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { answerDataRequest } from "~/modules/compliance/data-requests.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { forgetVisits, moveShareLinks } from "~/modules/sharing/share-lifecycle.server";
import { makeShareLink } from "~/modules/sharing/make-share-link.server";
import { openShareLink } from "~/modules/sharing/open-share-link.server";
import { recordVisit } from "~/modules/sharing/record-visit.server";
import { noteOwnAddress } from "~/modules/sharing/note-own-address.server";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { ADDRESS_VISITS_A_DAY, LINK_VISITS_A_DAY } from "~/lib/rate-limits";
import { makeMember } from "../../factories/member";
import { orderPayload } from "../../factories/order-payload";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import {
  advocatesBrowser,
  browser,
  DAY_MS,
  keysOf,
  later,
  makeQueues,
  makeShareShop,
  product,
  start,
  visit,
} from "./share-shop";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

type Made = Awaited<ReturnType<typeof makeShareShop>>;
const awardsOf = ({ shop }: Made) =>
  database.prisma.award.findMany({ where: { shopId: shop.id }, orderBy: { occurredAt: "asc" } });
const pointsOf = async ({ shop, customerId }: Made, id = customerId) =>
  (await readBalances(database.prisma, { shopId: shop.id, customerIds: [id] })).get(id)?.available ?? 0;

describe("a visit through a share link", () => {
  it("earns the member the rule's points, and the award names no visitor", async () => {
    const made = await makeShareShop(database);
    expect(await visit(database, made)).toBe("COUNTED");
    expect(await pointsOf(made)).toBe(5);
    const [award] = await awardsOf(made);
    expect(award).toMatchObject({ event: "SOCIAL_SHARE", status: "AVAILABLE", customerId: made.customerId });
    expect(award?.source).toMatch(new RegExp(`^share:${made.code}:2026-10-01:[\\w-]{12}$`));
    const visits = await database.prisma.shareVisit.findMany({ where: { shopId: made.shop.id, own: false } });
    // The browser and its address.
    expect(visits).toHaveLength(2);
    for (const { visitor } of visits) expect(award?.source).not.toContain(visitor);
  });

  it("counts once a visitor and day, also when the same token comes twice at once", async () => {
    const made = await makeShareShop(database);
    const who = { shop: made.shop, code: made.code, visitor: browser(2), keys: keysOf(made.shop) };
    const { token } = await openShareLink(database.prisma, { ...who, now: start });
    const hand = () =>
      recordVisit(database.prisma, { ...who, customerId: null, token: token ?? "", now: later(2_000) });
    expect((await Promise.all([hand(), hand()])).sort()).toEqual(["AGAIN", "COUNTED"]);
    expect(await hand()).toBe("AGAIN");
    expect(await visit(database, { ...made, at: later(3_600_000) })).toBe("AGAIN");
    expect(await visit(database, { ...made, at: later(DAY_MS) })).toBe("COUNTED");
    expect(await pointsOf(made)).toBe(10);
  });

  it("counts once an address and day, whatever the browser, of IPv6 once a network", async () => {
    const made = await makeShareShop(database);
    const from = (ip: string, number: number) => ({ ip, userAgent: `${browser(2).userAgent} ${number}` });
    const outcomes: string[] = [];
    for (let number = 0; number < 5; number += 1)
      outcomes.push(await visit(database, { ...made, visitor: from("203.0.113.77", number) }));
    for (let number = 0; number < 3; number += 1)
      outcomes.push(await visit(database, { ...made, visitor: from(`2001:db8:1:2::${number + 1}`, number) }));
    expect(outcomes.filter((outcome) => outcome === "COUNTED")).toHaveLength(2);
    expect(await pointsOf(made)).toBe(10);
    const other = { ip: browser(1).ip, userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0" };
    expect(await visit(database, { ...made, visitor: other })).toBe("OWN");
  });

  it("of one address in many browsers leaves one trace, and uses up nothing of the link's day", async () => {
    const made = await makeShareShop(database);
    for (let number = 0; number < 5; number += 1)
      await visit(database, {
        ...made,
        visitor: { ip: "203.0.113.7", userAgent: `${browser(2).userAgent} ${number}` },
      });
    expect(await database.prisma.shareVisit.count({ where: { shopId: made.shop.id, own: false } })).toBe(2);
  });

  it("counts up to the cap of a link on a day, and again the next day", async () => {
    const made = await makeShareShop(database, { limits: {} });
    const visits = (count: number) => ({
      data: Array.from({ length: count }, (_, number) => ({
        shopId: made.shop.id,
        code: made.code,
        day: new Date("2026-10-01"),
        visitor: `earlier-${number}`,
        own: false,
        createdAt: start,
      })),
    });
    await database.prisma.shareVisit.createMany(visits(2 * (LINK_VISITS_A_DAY - 1)));
    expect(await visit(database, { ...made, visitor: browser(2) })).toBe("COUNTED");
    expect(await visit(database, { ...made, visitor: browser(3) })).toBe("TOO_MANY");
    expect(await pointsOf(made)).toBe(5);
    expect(await visit(database, { ...made, visitor: browser(3), at: later(DAY_MS) })).toBe("COUNTED");
  });

  it("counts from one address by so many links a day, whoever made them", async () => {
    const made = await makeShareShop(database, { limits: {} });
    const codes: string[] = [];
    for (let number = 0; number <= ADDRESS_VISITS_A_DAY; number += 1) {
      const { customerId } = await makeMember(database.prisma, { shopId: made.shop.id });
      const link = { shop: made.shop, customerId, product, keys: keysOf(made.shop), now: start };
      codes.push((await makeShareLink(database.prisma, { ...link, visitor: browser(100 + number) })).code);
    }
    const outcomes: string[] = [];
    for (const code of codes) outcomes.push(await visit(database, { ...made, code }));
    expect(outcomes).toEqual([...Array<string>(ADDRESS_VISITS_A_DAY).fill("COUNTED"), "TOO_MANY"]);
    expect(await visit(database, { ...made, code: codes.at(-1) ?? "", visitor: browser(3) })).toBe("COUNTED");
  });

  it.each([
    [0, "203.0.113.77", "OWN"],
    [89, "203.0.113.77", "OWN"],
    [91, "203.0.113.77", "COUNTED"],
    [0, "203.0.113.78", "COUNTED"],
    [0, "10.0.0.1", "COUNTED"],
  ])("from where the member ordered %i days ago, %s, is %s", async (days, ip, outcome) => {
    const made = await makeShareShop(database);
    const { prisma } = database;
    const at = later(-days * DAY_MS);
    const payload = {
      ...orderPayload({ id: 900_000, customer: { id: Number(made.customerId) }, processedAt: at.toISOString() }),
      browser_ip: ip === "10.0.0.1" ? ip : "203.0.113.77",
    };
    const { fingerprinter } = keysOf(made.shop);
    const events = [parseWebhook("orders/create", payload, { triggeredAt: at, currency: "EUR", fingerprinter })];
    await prisma.$transaction((db) => processEvents(db, { shopId: made.shop.id, events, now: start, cards: "now" }));
    expect(await visit(database, { ...made, visitor: { ...browser(2), ip } })).toBe(outcome);
  });

  it("from where the member was seen today is their own, of others and the next day it is not", async () => {
    const made = await makeShareShop(database);
    const seen = { shop: made.shop, visitor: browser(7), keys: keysOf(made.shop), now: start };
    const other = await makeMember(database.prisma, { shopId: made.shop.id });
    expect(await noteOwnAddress(database.prisma, { ...seen, customerId: other.customerId })).toBe(false);
    for (const _again of [1, 2])
      expect(await noteOwnAddress(database.prisma, { ...seen, customerId: made.customerId })).toBe(true);
    const another = { ip: browser(7).ip, userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0" };
    expect(await visit(database, { ...made, visitor: another })).toBe("OWN");
    expect(await visit(database, { ...made, visitor: browser(8) })).toBe("COUNTED");
    expect(await visit(database, { ...made, visitor: another, at: later(DAY_MS) })).toBe("COUNTED");
  });

  it("counts once when it begins before midnight and ends after it", async () => {
    const made = await makeShareShop(database);
    const midnight = new Date("2026-10-01T22:00:00Z");
    const who = { shop: made.shop, code: made.code, visitor: browser(2), keys: keysOf(made.shop) };
    const { token } = await openShareLink(database.prisma, { ...who, now: later(-2_000, midnight) });
    const hand = (now: Date) => recordVisit(database.prisma, { ...who, customerId: null, token: token ?? "", now });
    expect(await hand(later(-500, midnight))).toBe("COUNTED");
    expect(await hand(later(500, midnight))).toBe("AGAIN");
  });

  it("earns up to the daily limit of the rule, and again the next day", async () => {
    const made = await makeShareShop(database);
    for (const number of [2, 3, 4, 5, 6]) {
      expect(await visit(database, { ...made, visitor: browser(number) })).toBe("COUNTED");
    }
    expect(await pointsOf(made)).toBe(15);
    await visit(database, { ...made, at: later(DAY_MS) });
    expect(await pointsOf(made)).toBe(20);
  });

  it("keeps to the limit when visitors come at once", async () => {
    const made = await makeShareShop(database, { limits: { perDay: 1 } });
    await Promise.all([2, 3, 4, 5].map((number) => visit(database, { ...made, visitor: browser(number) })));
    expect(await awardsOf(made)).toHaveLength(1);
  });

  it("waits for staff where the rule says so", async () => {
    const made = await makeShareShop(database, { approval: "STAFF" });
    await visit(database, made);
    expect(await awardsOf(made)).toMatchObject([{ status: "WAITING", proposed: 5, granted: 0 }]);
    expect(await pointsOf(made)).toBe(0);
  });

  it("earns nothing while the rule is off", async () => {
    const made = await makeShareShop(database, { enabled: false });
    expect(await visit(database, made)).toBe("COUNTED");
    expect(await awardsOf(made)).toEqual([]);
  });
});

describe("no visit is", () => {
  const nothing = async (made: Made) => {
    expect(await awardsOf(made)).toEqual([]);
    expect(await pointsOf(made)).toBe(0);
  };

  it("a bot's, which gets the preview without a token", async () => {
    const made = await makeShareShop(database);
    const bot = { ip: "192.0.2.9", userAgent: "WhatsApp/2.23.20.0" };
    const who = { shop: made.shop, code: made.code, visitor: bot, keys: keysOf(made.shop) };
    const page = await openShareLink(database.prisma, { ...who, now: start });
    expect(page).toEqual({ title: product.title, handle: product.handle, imageUrl: product.imageUrl, token: null });
    const handedIn = { ...who, customerId: null, token: "anything", now: start };
    expect(await recordVisit(database.prisma, handedIn)).toBe("BOT");
    await nothing(made);
  });

  it("the advocate's own: logged in, then logged out in the same browser", async () => {
    const made = await makeShareShop(database);
    expect(await visit(database, { ...made, visitor: browser(7), loggedInAs: made.customerId })).toBe("OWN");
    expect(await visit(database, { ...made, visitor: browser(7), at: later(60_000) })).toBe("OWN");
    await nothing(made);
  });

  it("one of the browser that made the link, also by another link of the member", async () => {
    const made = await makeShareShop(database);
    expect(await visit(database, { ...made, visitor: advocatesBrowser })).toBe("OWN");
    const other = await makeShareLink(database.prisma, {
      shop: made.shop,
      customerId: made.customerId,
      keys: keysOf(made.shop),
      now: start,
      product: { ...product, id: 43n },
      visitor: browser(8),
    });
    expect(await visit(database, { ...made, ...other, visitor: advocatesBrowser })).toBe("OWN");
    await nothing(made);
  });

  it.each([
    ["at once", { seen: 500 }, "TOKEN_TOO_SOON", 400],
    ["with an expired token", { seen: 10 * 60_000 + 1 }, "TOKEN_EXPIRED", 410],
    ["with a tampered token", { change: (token: string) => `${token.slice(0, -2)}AA` }, "TOKEN_INVALID", 400],
    ["without a token", { change: () => "" }, "TOKEN_INVALID", 400],
  ])("one handed in %s", async (_how, options, code, status) => {
    const made = await makeShareShop(database);
    await expect(visit(database, { ...made, ...options })).rejects.toMatchObject({ code, status });
    await nothing(made);
  });

  it("one with a token of another visitor, link or shop", async () => {
    const made = await makeShareShop(database);
    const other = await makeShareShop(database);
    const { token } = await openShareLink(database.prisma, {
      shop: made.shop,
      code: made.code,
      visitor: browser(2),
      keys: keysOf(made.shop),
      now: start,
    });
    const change = () => token ?? "";
    const invalid = { code: "TOKEN_INVALID" };
    await expect(visit(database, { ...made, visitor: browser(3), change })).rejects.toMatchObject(invalid);
    await expect(visit(database, { ...other, change })).rejects.toMatchObject(invalid);
    await nothing(made);
    await nothing(other);
  });

  it("one by a link that is not there, or is another shop's", async () => {
    const made = await makeShareShop(database);
    const other = await makeShareShop(database);
    for (const code of ["ZZZZZZZZ", "<b>", other.code]) {
      await expect(visit(database, { ...made, code })).rejects.toMatchObject({ code: "LINK_NOT_FOUND", status: 404 });
    }
  });
});

describe("a link", () => {
  const again = (made: Made, change: Partial<typeof product> = {}) =>
    makeShareLink(database.prisma, {
      shop: made.shop,
      customerId: made.customerId,
      visitor: advocatesBrowser,
      keys: keysOf(made.shop),
      product: { ...product, ...change },
      now: start,
    });

  it("is one a member and product, and shows the product as it is named now", async () => {
    const made = await makeShareShop(database);
    expect(await Promise.all([again(made), again(made, { title: "Cup" })])).toEqual([
      { code: made.code },
      { code: made.code },
    ]);
    const fresh = await Promise.all([again(made, { id: 44n }), again(made, { id: 44n })]);
    expect(fresh[0]).toEqual(fresh[1]);
    expect(fresh[0]?.code).not.toBe(made.code);
  });

  it("is refused to who is no member", async () => {
    const made = await makeShareShop(database);
    await expect(again({ ...made, customerId: 9n })).rejects.toMatchObject({ code: "MEMBER_NOT_FOUND" });
  });

  it("goes on counting for the member who was kept in a merge", async () => {
    const made = await makeShareShop(database);
    const { customerId: toId } = await makeMember(database.prisma, { shopId: made.shop.id });
    await moveShareLinks(database.prisma, { shopId: made.shop.id, fromId: made.customerId, toId });
    expect(await visit(database, made)).toBe("COUNTED");
    expect(await pointsOf(made, toId)).toBe(5);
  });

  it("is told to who asks for their data, and goes with it, together with its visits", async () => {
    const made = await makeShareShop(database);
    await visit(database, made);
    const payload = { customer: { id: Number(made.customerId) }, data_request: { id: 1 } };
    await answerDataRequest(database.prisma, { shopId: made.shop.id, payload, now: start });
    const [answer] = await database.prisma.dataRequest.findMany({ where: { shopId: made.shop.id } });
    expect(answer?.payload).toMatchObject({ shareLinks: [{ code: made.code }] });
    await redactCustomer(database.prisma, { shopId: made.shop.id, payload, now: start });
    await expect(visit(database, made)).rejects.toMatchObject({ code: "LINK_NOT_FOUND" });
    expect(await database.prisma.shareVisit.count({ where: { shopId: made.shop.id } })).toBe(0);
  });
});

it("visitors are forgotten, the awards stay", async () => {
  const made = await makeShareShop(database);
  await visit(database, made);
  expect(await forgetVisits(database.prisma, { before: start })).toBe(0);
  expect(await forgetVisits(database.prisma, { before: later(DAY_MS) })).toBeGreaterThan(0);
  expect(await database.prisma.shareVisit.count({ where: { shopId: made.shop.id } })).toBe(0);
  expect(await awardsOf(made)).toHaveLength(1);
});
