import { describe, expect, it } from "vitest";
import { earningEventKinds } from "~/modules/earning/core/earning-event";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { callByContract } from "./contract";
import { apiShopForEach } from "./api-shop-for-each";
import { jobs } from "~/modules/jobs/registry";

const { api, get, post, patch } = apiShopForEach();

interface Rule {
  id: string;
  event: string;
  [field: string]: unknown;
}

const rules = async () => (await get("/rules")).body.data as Rule[];
const ruleOf = async (event: string) => {
  const found = (await rules()).find((rule) => rule.event === event);
  if (!found) throw new Error(`No rule for ${event}`);
  return found;
};

describe("rules", () => {
  it("are there for every event from the start, as the product has them", async () => {
    const all = await rules();
    expect(all.map(({ event }) => event)).toEqual([...earningEventKinds]);
    expect(all.filter(({ enabled }) => enabled).map(({ event }) => event)).toEqual(["ORDER"]);
    expect(await ruleOf("ORDER")).toMatchObject({ pointsPerUnit: 1, unit: "1.00", holdDays: null, enabledAt: null });
    expect(await ruleOf("COMEBACK")).toMatchObject({
      steps: [
        { afterDays: 90, points: 100 },
        { afterDays: 180, points: 250 },
        { afterDays: 365, points: 500 },
      ],
    });
    expect(await ruleOf("REVIEW")).toMatchObject({ points: 50, approval: "STAFF", holdDays: 0, limits: {} });
    expect(await ruleOf("NEWSLETTER")).toMatchObject({ points: 50, limits: { lifetime: 1 } });
  });

  it("can be added and read", async () => {
    const body = {
      event: "ORDER",
      name: "Coffee days",
      enabled: true,
      pointsPerUnit: 2,
      unit: "0.50",
      priority: 5,
      holdDays: 3,
      conditions: { minimumAmount: "19.90", weekdays: [5, 6], countries: ["DE"] },
      limits: { perDay: 1 },
      approval: "STAFF",
      validFrom: "2026-12-01T00:00:00+01:00",
      validTo: null,
    };
    const { status, body: made } = await post("/rules", body);
    expect(status).toBe(201);
    expect(made).toMatchObject({ ...body, validFrom: "2026-11-30T23:00:00.000Z" });
    expect(made.enabledAt).not.toBeNull();
    expect((await get(`/rules/${made.id}`)).body).toEqual(made);
    const book = await loadRuleBook(api.database.prisma, { shopId: api.shop.id });
    expect(book.rules.find(({ ruleId }) => ruleId === made.id)).toMatchObject({
      formula: { kind: "PER_UNIT", pointsPerUnit: 2, unit: 50 },
      conditions: { minimumAmount: 1_990 },
    });
  });

  it("are changed field by field, and may be sent back as they were read", async () => {
    const before = await ruleOf("SOCIAL_SHARE");
    const changed = await patch(`/rules/${before.id}`, { ...before, enabled: true, points: 7 });
    expect(changed).toMatchObject({ status: 200, body: { points: 7, enabled: true, limits: { perDay: 3 } } });
    expect((await patch(`/rules/${before.id}`, { limits: {} })).body).toMatchObject({ points: 7, limits: {} });
    expect(await ruleOf("SOCIAL_SHARE")).toMatchObject({ points: 7, enabled: true, limits: {} });
  });

  it("take ids in any form Shopify writes them in, and null or an empty list as none", async () => {
    const conditions = {
      onlyCollections: [501, "502", "gid://shopify/Collection/503"],
      segments: ["gid://shopify/Segment/71"],
      markets: [31],
      customerTags: ["VIP"],
      onlyTags: [],
      countries: null,
      tierMultiplier: false,
    };
    const { status, body: made } = await post("/rules", { event: "ORDER", points: 5, limits: null, conditions });
    expect(status).toBe(201);
    const kept = { onlyCollections: ["501", "502", "503"], segments: ["71"], markets: ["31"] };
    expect(made.conditions).toEqual({ ...kept, customerTags: ["VIP"], tierMultiplier: false });
    expect(made.limits).toEqual({});
    const less = await patch(`/rules/${made.id}`, { conditions: { ...made.conditions, segments: null } });
    expect(less.body.conditions).not.toHaveProperty("segments");
    expect((await patch(`/rules/${made.id}`, { limits: { perDay: null, perYear: 2 } })).body.limits).toEqual({
      perYear: 2,
    });
    expect((await patch(`/rules/${made.id}`, { conditions: null })).body.conditions).toEqual({});
    const wrong = await post("/rules", { event: "ORDER", points: 5, conditions: { segments: ["regulars"] } });
    expect(wrong.body.errors[0]).toMatchObject({ field: "conditions.segments.0" });
  });

  it("bring the storefront up to date when it speaks of them", async () => {
    const waiting = async () =>
      api.database.prisma.$queryRaw<unknown[]>`
        SELECT 1 FROM pgboss.job WHERE name = ${jobs.publishStorefront.name} AND (data->>'shopId')::int = ${api.shop.id}`;
    await patch(`/rules/${(await ruleOf("ANNIVERSARY")).id}`, { points: 5 });
    expect(await waiting()).toHaveLength(0);
    await patch(`/rules/${(await ruleOf("ORDER")).id}`, { pointsPerUnit: 5 });
    expect(await waiting()).toHaveLength(1);
  });

  it("can be deleted, but for the last one of paid orders", async () => {
    const review = await ruleOf("REVIEW");
    expect((await callByContract("DELETE", `/rules/${review.id}`, { key: api.key })).status).toBe(204);
    expect((await get(`/rules/${review.id}`)).status).toBe(404);
    expect((await callByContract("DELETE", `/rules/${review.id}`, { key: api.key })).status).toBe(404);
    const kept = await callByContract("DELETE", `/rules/${(await ruleOf("ORDER")).id}`, { key: api.key });
    expect(kept).toMatchObject({ status: 409, body: { code: "RULE_NEEDED" } });
  });

  it.each([
    [{ event: "ORDER" }, "points", "FORMULA_MISSING"],
    [{ event: "ORDER", points: 1, pointsPerUnit: 1 }, "points", "FORMULA_AMBIGUOUS"],
    [{ event: "BIRTHDAY", pointsPerUnit: 1 }, "pointsPerUnit", "FORMULA_NOT_FOR_EVENT"],
    [{ event: "ORDER", pointsPerUnit: 1, unit: "0.001" }, "unit", "UNIT_TOO_SMALL"],
    [{ event: "SOMETHING", points: 1 }, "event", "INVALID"],
    [{ event: "REVIEW", points: 1, holdDays: 366 }, "holdDays", "TOO_BIG"],
    [{ event: "REVIEW", points: 1, conditions: { weekday: [1] } }, "conditions.weekday", "UNKNOWN_FIELD"],
  ])("%j is refused at %s: %s", async (body, field, code) => {
    const { status, body: problem } = await post("/rules", body);
    expect(status).toBe(422);
    expect(problem.errors[0]).toMatchObject({ field, code });
  });

  it("of another shop do not exist", async () => {
    const other = await api.makeApiShop();
    const { body } = await callByContract("GET", "/rules", { key: other.key });
    const { id } = body.data[0] as Rule;
    expect((await get(`/rules/${id}`)).status).toBe(404);
    expect((await patch(`/rules/${id}`, { points: 1 })).status).toBe(404);
    expect((await get("/rules/not-an-id")).status).toBe(404);
  });
});

describe("the programme", () => {
  it("is read and changed, flat or as an object", async () => {
    expect((await get("/programme")).body).toEqual({
      rounding: "FLOOR",
      holdDays: 14,
      takeBackPolicy: "STOP_AT_ZERO",
      combination: "ADD_UP",
      friendPercent: 10,
      membership: "ALL",
      joinOrderDays: 0,
      expiry: { mode: "NONE", months: null, graceDays: 30, activities: ["ORDER", "EARN", "REDEEM"], paused: false },
      basis: { includeTax: true, includeShipping: false, afterDiscounts: true },
      includeTax: true,
      includeShipping: false,
      afterDiscounts: true,
    });
    const settings = {
      rounding: "CEIL",
      holdDays: 3,
      takeBackPolicy: "NEGATIVE",
      combination: "BEST_ONLY",
      friendPercent: 15,
    };
    expect((await patch("/programme", { ...settings, basis: { includeTax: false } })).body).toMatchObject({
      ...settings,
      basis: { includeTax: false, includeShipping: false, afterDiscounts: true },
    });
    const { body } = await patch("/programme", { includeShipping: true });
    expect(body.basis).toEqual({ includeTax: false, includeShipping: true, afterDiscounts: true });
    const again = await patch("/programme", { ...body, includeTax: true });
    expect(again.body.basis.includeTax).toBe(true);
  });

  it("says who takes part, and changes only what is given of it", async () => {
    const choice = { membership: "JOINED", joinOrderDays: 30 };
    expect((await patch("/programme", choice)).body).toMatchObject(choice);
    expect((await patch("/programme", { joinOrderDays: 0 })).body).toMatchObject({ ...choice, joinOrderDays: 0 });
    expect((await patch("/programme", { membership: "ALL" })).body).toMatchObject({ membership: "ALL" });
    expect((await get("/programme")).body).toMatchObject({ membership: "ALL", joinOrderDays: 0 });
  });

  it("says when points expire, and changes only what is given of it", async () => {
    const expiry = { mode: "AFTER_MONTHS", months: 12, graceDays: 60 };
    expect((await patch("/programme", { expiry })).body.expiry).toMatchObject({ ...expiry, paused: false });
    expect((await patch("/programme", { expiry: { paused: true } })).body.expiry).toMatchObject({
      ...expiry,
      paused: true,
    });
    expect((await patch("/programme", { expiry: { mode: "NONE" } })).body.expiry).toMatchObject({ mode: "NONE" });
    expect((await get("/programme/expiry-preview?mode=NONE")).body).toEqual({ members: 0, points: 0, firstOn: null });
    expect((await get("/programme/expiry-preview?months=0")).status).toBe(422);
  });

  it("sets the hold time of rules without their own", async () => {
    await patch("/programme", { holdDays: 2 });
    const book = await loadRuleBook(api.database.prisma, { shopId: api.shop.id });
    expect(book.rules[0]).toMatchObject({ event: "ORDER", holdDays: 2 });
  });

  it.each([
    [{ holdDays: -1 }, "holdDays", "TOO_SMALL"],
    [{ joinOrderDays: 366 }, "joinOrderDays", "TOO_BIG"],
    [{ membership: "NOBODY" }, "membership", "INVALID"],
    [{ rounding: "DOWN" }, "rounding", "INVALID"],
    [{ expiry: { months: 0 } }, "expiry.months", "TOO_SMALL"],
    [{ expiry: { mode: "AFTER_MONTHS", months: null } }, "expiry.months", "REQUIRED"],
    [{ expiry: { mode: "SOON" } }, "expiry.mode", "INVALID"],
    [{ hold_days: 3 }, "hold_days", "UNKNOWN_FIELD"],
  ])("refuses %j", async (body, field, code) => {
    const answer = await patch("/programme", body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({ field, code });
  });
});
