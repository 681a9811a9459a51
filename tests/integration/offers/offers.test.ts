import type { Offer, Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createDiscount,
  deleteDiscount,
  discountStatus,
  findDiscountByCode,
  getDiscount,
} from "@stammtisch/devstore/state/discounts";
import { idOf } from "@stammtisch/devstore/state/gid";
import { getMetafield } from "@stammtisch/devstore/state/metafields";
import { publishStorefront } from "~/jobs/publish-storefront";
import { syncOffer } from "~/jobs/sync-offer";
import { createQueues, getBoss, stopBoss } from "~/lib/queue.server";
import { endOffer, saveOffer } from "~/modules/offers/edit-offers.server";
import { getOffer } from "~/modules/offers/get-offer.server";
import { countLeftOut, listStorefrontOffers } from "~/modules/offers/storefront-part.server";
import { lookAtDiscounts } from "~/jobs/look-at-discounts";
import { listOffers } from "~/modules/offers/list-offers.server";
import { offerForm } from "~/modules/offers/offer-input";
import { requestOfferSyncs } from "~/modules/offers/offer-syncs.server";
import { makeShop } from "../../factories/shop";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";
import { requirePicture } from "~/platform/require-picture.server";
import { getPictureFile } from "~/shopify/get-picture-file";

const now = new Date("2026-11-21T12:00:00Z");
const later = new Date("2026-11-21T12:05:00Z");

let database: TestDatabase;
let local: LocalStore;
let shop: Shop;
let count = 0;

const form = (changes: Record<string, unknown> = {}) =>
  offerForm({ language: "en", currency: "EUR" }).parse({
    title: "Roastery week",
    text: "For our regulars",
    discount: "PERCENT",
    percent: "10",
    code: `week-${count}`,
    startsAt: "2026-11-01T00:00",
    ...changes,
  });
const save = (changes: Record<string, unknown> = {}, id?: string) =>
  saveOffer(database.prisma, { shopId: shop.id, input: form(changes), now, ...(id ? { id } : {}) });
const sync = (offer: Offer, at = now) =>
  syncOffer.handle(
    [{ id: "job", data: { shopId: shop.id, offerId: offer.id } }],
    jobContext(local, database.prisma, at),
  );
const read = (offer: Offer) => getOffer(database.prisma, { shopId: shop.id, id: offer.id, now });

async function waiting(queue: string): Promise<number> {
  return (await (await getBoss()).findJobs(queue, { queued: true })).length;
}

function storefront(): { earning: unknown; offers: { code: string; label: object }[] } {
  const metafield = getMetafield(local.store.state, shop.appInstallationId ?? "", "stammtisch", "storefront");
  return JSON.parse(metafield?.value ?? "{}") as ReturnType<typeof storefront>;
}

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([jobs.syncOffer, jobs.publishStorefront]);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});
beforeEach(async () => {
  count += 1;
  shop = await makeShopOf(local, database.prisma);
});

describe("an offer's discount", () => {
  it("is made for the members' segment and noted", async () => {
    const before = await waiting(syncOffer.job.name);
    const offer = await save();
    expect(await waiting(syncOffer.job.name)).toBe(before + 1);
    await sync(offer);
    const discount = findDiscountByCode(local.store.state, `WEEK-${count}`);
    expect(discount).toMatchObject({
      title: "Roastery week",
      value: { kind: "percentage", percentage: 0.1 },
      context: { kind: "segments", segmentIds: [idOf(shop.membersSegmentId ?? "")] },
      startsAt: Date.parse("2026-10-31T23:00:00Z"),
      appliesOncePerCustomer: false,
    });
    expect(await read(offer)).toMatchObject({ syncedAt: now, syncError: null, status: "RUNNING" });
    expect(idOf((await read(offer)).discountId ?? "")).toBe(discount?.id);
  });

  it("is not made twice, also when the first run could not note it", async () => {
    const offer = await save({ discount: "AMOUNT", amount: "5,50" });
    await sync(offer);
    const first = await read(offer);
    await sync(offer);
    await database.prisma.offer.updateMany({ where: { id: offer.id }, data: { discountId: null, syncedAt: null } });
    await sync(offer);
    expect((await read(offer)).discountId).toBe(first.discountId);
    expect(findDiscountByCode(local.store.state, offer.code)?.value).toMatchObject({ kind: "amount", amount: 550 });
  });

  it("follows changes of the offer, also of its code", async () => {
    const offer = await save();
    await sync(offer);
    const changed = await save({ percent: "25", code: `other-${count}`, endsAt: "2026-12-01T00:00" }, offer.id);
    expect(changed).toMatchObject({ syncedAt: null });
    await sync(changed);
    const { discountId } = await read(offer);
    expect(getDiscount(local.store.state, idOf(discountId ?? ""))).toMatchObject({
      code: `OTHER-${count}`,
      value: { percentage: 0.25 },
      endsAt: Date.parse("2026-11-30T23:00:00Z"),
    });
  });

  it("is made anew when the merchant deleted it", async () => {
    const offer = await save();
    await sync(offer);
    deleteDiscount(local.store.state, idOf((await read(offer)).discountId ?? ""));
    await sync(offer);
    const discount = findDiscountByCode(local.store.state, offer.code);
    expect(idOf((await read(offer)).discountId ?? "")).toBe(discount?.id);
  });

  it("never takes over a discount of somebody else", async () => {
    const value = { kind: "percentage", percentage: 0.5 } as const;
    createDiscount(local.store.state, { title: "Roastery week", code: `WEEK-${count}`, value });
    const offer = await save();
    await sync(offer);
    expect(await read(offer)).toMatchObject({ discountId: null, syncedAt: null, syncError: "DISCOUNT_CODE_TAKEN" });
    expect(findDiscountByCode(local.store.state, offer.code)).toMatchObject({ value, context: { kind: "all" } });
  });

  it("ends with the offer", async () => {
    const offer = await save();
    await sync(offer);
    await endOffer(database.prisma, { shopId: shop.id, id: offer.id, now: later });
    await sync(offer, later);
    const discount = findDiscountByCode(local.store.state, offer.code);
    expect(discount && discountStatus(local.store.state, discount)).toBe("EXPIRED");
    expect(await read(offer)).toMatchObject({ status: "ENDED", enabled: false });
    await expect(save({}, offer.id)).rejects.toMatchObject({ code: "OFFER_ENDED", status: 409 });
  });

  it("is asked for again after the app came back, but not for offers that staff ended", async () => {
    const offer = await save();
    const ended = await save({ code: `gone-${count}` });
    await endOffer(database.prisma, { shopId: shop.id, id: ended.id, now });
    await (await getBoss()).deleteAllJobs(syncOffer.job.name);
    await requestOfferSyncs(database.prisma, { shopId: shop.id });
    const jobs = await (await getBoss()).findJobs(syncOffer.job.name, { queued: true });
    expect(jobs.map((job) => job.data)).toEqual([{ shopId: shop.id, offerId: offer.id }]);
  });

  it("does not note as sent what staff changed while it was sent", async () => {
    const offer = await save();
    const context = jobContext(local, database.prisma, now);
    const busy = {
      ...context,
      adminFor: async () => {
        await saveOffer(database.prisma, { shopId: shop.id, id: offer.id, input: form({ percent: "30" }), now: later });
        return local.graphql;
      },
    };
    await syncOffer.handle([{ id: "job", data: { shopId: shop.id, offerId: offer.id } }], busy);
    expect(await read(offer)).toMatchObject({ percent: 30, syncedAt: null });
    expect((await read(offer)).discountId).not.toBeNull();
  });
});

describe("the storefront metafield", () => {
  const publish = () =>
    publishStorefront.handle([{ id: "job", data: { shopId: shop.id } }], jobContext(local, database.prisma, now));

  it("holds the rule and the offers whose discount exists", async () => {
    const ready = await save({ code: `ready-${count}` });
    await sync(ready);
    await save({ code: `waits-${count}` });
    const ended = await save({ code: `ended-${count}` });
    await sync(ended);
    await endOffer(database.prisma, { shopId: shop.id, id: ended.id, now });
    await publish();
    expect(storefront()).toMatchObject({
      v: 1,
      earning: { pointsPerUnit: 1, unitMinor: 100, rounding: "FLOOR" },
      currency: "EUR",
    });
    expect(storefront().offers).toEqual([
      {
        id: ready.id,
        title: "Roastery week",
        text: "For our regulars",
        imageUrl: null,
        imageAlt: "",
        code: `READY-${count}`,
        startsAt: "2026-10-31T23:00:00.000Z",
        endsAt: null,
        label: { en: "10% off", de: "10\u00a0% Rabatt" },
      },
    ]);
  });

  it("says nothing of a rule that is switched off", async () => {
    await database.prisma.earningRule.updateMany({ where: { shopId: shop.id }, data: { enabled: false } });
    await publish();
    expect(storefront().earning).toBeNull();
  });
});

describe("saving", () => {
  it("refuses a code that another offer of the shop has, and takes one of another shop", async () => {
    const offer = await save();
    await expect(save()).rejects.toMatchObject({ code: "CODE_TAKEN", field: "code", status: 409 });
    const other = await makeShop(database.prisma);
    const copy = await saveOffer(database.prisma, { shopId: other.id, input: form(), now });
    expect(copy.code).toBe(offer.code);
  });

  it("knows no offer of another shop", async () => {
    const offer = await save();
    const other = await makeShop(database.prisma);
    const foreign = { shopId: other.id, id: offer.id, now };
    for (const call of [
      () => getOffer(database.prisma, foreign),
      () => endOffer(database.prisma, foreign),
      () => saveOffer(database.prisma, { ...foreign, input: form() }),
      () => getOffer(database.prisma, { ...foreign, id: "not-a-uuid" }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: "OFFER_NOT_FOUND", status: 404 });
    }
    expect(await listOffers(database.prisma, { shopId: other.id, now })).toEqual([]);
  });
});

describe("more offers than shoppers are shown", () => {
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000);
  /** As after their discounts were made; `ends` in days, null for never. */
  const make = (offers: { code: string; starts: number; ends: number | null }[]) =>
    database.prisma.offer.createMany({
      data: offers.map(({ code, starts, ends }) => ({
        shopId: shop.id,
        id: crypto.randomUUID(),
        title: code,
        text: "",
        discount: "PERCENT" as const,
        percent: 10,
        code,
        startsAt: day(starts),
        endsAt: ends === null ? null : day(ends),
        discountId: `gid://shopify/DiscountCodeNode/${code}`,
        syncedAt: now,
        createdAt: now,
        updatedAt: now,
      })),
    });
  const shown = async (at = now) =>
    (await listStorefrontOffers(database.prisma, { shopId: shop.id, now: at })).map(({ code }) => code);
  const leftOut = (at = now) => countLeftOut(database.prisma, { shopId: shop.id, now: at });
  const running = (number: number) =>
    Array.from({ length: number }, (_, n) => ({ code: `R${n}`, starts: -n - 1, ends: n % 2 === 0 ? n + 1 : null }));

  it("are those that end last or never, and those to come; the rest follow as others end", async () => {
    // An offer to come that ends sooner than any takes no place from one that runs.
    await make([...running(60), { code: "SOON", starts: 0.1, ends: 0.2 }]);
    const codes = await shown();
    expect(codes).toHaveLength(50);
    expect(codes.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, n) => `R${2 * n}`));
    expect(codes.slice(30)).toEqual(Array.from({ length: 20 }, (_, n) => `R${2 * n + 1}`));
    expect(await leftOut()).toBe(11);
    expect(await leftOut(day(30))).toBe(0);
    expect(await shown(day(30))).toHaveLength(45);
  });

  it.each([
    [49, 0],
    [50, 0],
    [51, 1],
  ])("of %i there are %i", async (number, left) => {
    await make(running(number));
    expect([await leftOut(), (await shown()).length]).toEqual([left, Math.min(number, 50)]);
  });

  it.each([
    [50, 0],
    [51, 1],
  ])("get the places of those that have ended once a day: with %i offers %i writes", async (number, writes) => {
    const offers = running(number).map((offer) => ({ ...offer, starts: -1 }));
    await make(offers);
    for (const { code, starts, ends } of offers) {
      const discount = createDiscount(local.store.state, {
        title: code,
        code,
        value: { kind: "percentage", percentage: 0.1 },
        context: { kind: "segments", segmentIds: [idOf(shop.membersSegmentId ?? "")] },
        startsAt: day(starts).getTime(),
        ...(ends !== null && { endsAt: day(ends).getTime() }),
      });
      const discountId = `gid://shopify/DiscountCodeNode/${discount.id}`;
      await database.prisma.offer.updateMany({ where: { shopId: shop.id, code }, data: { discountId } });
    }
    const context = jobContext(local, database.prisma, now);
    await lookAtDiscounts.handle([{ id: "job", data: { shopId: shop.id } }], context);
    for (const { id } of offers.map(({ code }) => findDiscountByCode(local.store.state, code)!))
      deleteDiscount(local.store.state, id);
    const jobs = await (await getBoss()).findJobs<{ shopId: number }>(publishStorefront.job.name, { queued: true });
    expect(jobs.filter(({ data }) => data.shopId === shop.id)).toHaveLength(writes);
    expect(await shown()).toHaveLength(50);
  });
});

describe("the picture of an offer", () => {
  it("is told by the number of its file, with the description that staff gave it in Shopify", async () => {
    const file = await getPictureFile(local.graphql, 1n);
    expect(file).toEqual({
      url: expect.stringMatching(/^https:\/\/cdn\.shopify\.com\/s\/files\/1\/\d+\/files\/hero\.svg/),
      alt: "Gedeckter Tisch am Fenster",
    });
    // A video, and a file that is gone.
    expect(await getPictureFile(local.graphql, 2n)).toBeNull();
    expect(await getPictureFile(local.graphql, 99n)).toBeNull();
    await requirePicture({ url: file?.url, shopDomain: shop.domain });
  });

  it("is refused where the app must not look, however it came to the server, and kept as it was saved", async () => {
    const url = "https://localhost/picture.png";
    const broken = { code: "PICTURE_BROKEN", field: "imageUrl" };
    await expect(requirePicture({ url, shopDomain: shop.domain })).rejects.toMatchObject(broken);
    await expect(requirePicture({ url, shopDomain: shop.domain, saved: "https://a.example/" })).rejects.toMatchObject(
      broken,
    );
    await requirePicture({ url, shopDomain: shop.domain, saved: url });
    await requirePicture({ url: undefined, shopDomain: shop.domain });
    await requirePicture({ url: `https://${shop.domain}/cdn/shop/files/a.png`, shopDomain: shop.domain });
  });
});
