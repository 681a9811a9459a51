import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  approveProperties,
  cancelProperties,
  changeProperties,
  redeemProperties,
  rejectProperties,
  reviewProperties,
} from "~/flow/flow-input";
import { pointsExpired, pointsExpireSoon } from "~/modules/earning/flow/expiry-messages";
import { flowMessages } from "~/modules/earning/flow/flow-message";
import { entrySubmitted, reviewCollected, reviewPublished } from "~/modules/earning/flow/voice-messages";
import { redemptionMessages } from "~/modules/rewards/redemption-messages";
import { newAward } from "~/modules/earning/core/adjust-award";
import { ROOT } from "./support/app-documents";

interface Field {
  type: string;
  key?: string;
  required?: boolean;
}
interface Extension {
  handle: string;
  type: string;
  runtime_url?: string;
  url?: string;
}

const read = (path: string) => parse(readFileSync(join(ROOT, path), "utf8"));
const extensions = globSync("extensions/flow-*/shopify.extension.toml", { cwd: ROOT }).map((path) => {
  const { extensions: parts, settings } = read(path) as unknown as {
    extensions: [Extension];
    settings: { fields: Field[] };
  };
  return { path, ...parts[0], fields: settings?.fields ?? [] };
});
const keysOf = (fields: Field[]) => fields.map(({ type, key }) => key ?? type.replace("_reference", "_id")).sort();

const actions = extensions.filter(({ type }) => type === "flow_action");
const schemas: Record<string, { shape: Record<string, z.ZodType> }> = {
  "flow-award-points": changeProperties,
  "flow-deduct-points": changeProperties,
  "flow-approve-award": approveProperties,
  "flow-reject-award": rejectProperties,
  "flow-record-review": reviewProperties,
  "flow-redeem-reward": redeemProperties,
  "flow-cancel-redemption": cancelProperties,
};

describe("Flow actions", () => {
  it("are all known", () => {
    expect(actions.map(({ handle }) => handle).sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(actions)("$handle goes to a route of the app and asks for what the route reads", (action) => {
    const { application_url: home } = read("shopify.app.toml") as { application_url: string };
    const { origin, pathname } = new URL(action.runtime_url ?? "");
    expect(origin).toBe(home);
    expect(existsSync(join(ROOT, `app/routes/${pathname.slice(1).replace("/", ".")}.ts`))).toBe(true);
    expect(keysOf(action.fields)).toEqual(Object.keys(schemas[action.handle]?.shape ?? {}).sort());
    for (const field of action.fields) {
      const schema = schemas[action.handle]?.shape[field.key ?? field.type.replace("_reference", "_id")];
      expect(field.required).toBe(schema?.safeParse(undefined).success === false);
    }
    expect(action.handle.length).toBeLessThanOrEqual(30);
  });
});

describe("Flow triggers", () => {
  const triggers = extensions.filter(({ type }) => type === "flow_trigger");
  const at = new Date("2026-03-06T10:00:00Z");
  const terms = {
    ruleId: "r",
    ruleName: "Review",
    formula: { kind: "FIXED" as const, points: 50 },
    multiplierPercent: 100,
    rounding: "FLOOR" as const,
    basis: { includeTax: true, includeShipping: false, afterDiscounts: true },
    holdDays: 0,
    approval: "AUTOMATIC" as const,
  };
  const fresh = {
    ...newAward({ customerId: 7n, terms, counted: { points: 50 }, certainAt: at }),
    id: "a",
    event: "REFERRAL" as const,
    source: "order:1",
    ruleResults: [],
  };
  const posting = { kind: "EARN" as const, account: "AVAILABLE" as const, points: 50, writtenOff: 0 };
  const change = { award: fresh, posting: null, before: null };
  const sent = [
    { ...change, award: { ...fresh, status: "AVAILABLE" as const }, posting },
    { ...change, award: { ...fresh, status: "WAITING" as const } },
    { ...change, before: "WAITING" as const, award: { ...fresh, status: "REJECTED" as const } },
    { ...change, posting: { ...posting, kind: "TAKE_BACK" as const } },
  ].flatMap((each) => flowMessages(each, at));
  const mission = { title: "Breakfast", points: 50 };
  const redemption = {
    id: "r",
    rewardId: "w",
    customerId: 7n,
    points: 500,
    actor: "member",
    terms: { kind: "PERK", title: { en: "Tea" } },
  };
  const review = { id: "r", customerId: 7n, productId: 8n, productTitle: "Espresso", stars: 4 };
  sent.push(
    ...reviewCollected({ ...review, origin: "form", createdAt: at }, at),
    reviewPublished(review),
    entrySubmitted({ customerId: 7n, awardId: "a", mission }),
    pointsExpireSoon({ customerId: 7n, points: 50, on: "2026-04-01", days: 30 }),
    pointsExpired({ customerId: 7n, points: 50 }),
    ...(["WAITING", "ISSUING"] as const).flatMap((status) => redemptionMessages({ ...redemption, status })),
  );

  it.each(triggers)("$handle is sent with just its fields", ({ handle, fields }) => {
    const message = sent.find((each) => each.handle === handle);
    expect(Object.keys(message?.payload ?? {}).sort()).toEqual(keysOf(fields));
  });

  it("are all sent from somewhere", () => {
    expect([...new Set(sent.map(({ handle }) => handle))].sort()).toEqual(triggers.map(({ handle }) => handle).sort());
  });

  it("have a callback that tells whether they are used", () => {
    const callback = extensions.find(({ type }) => type === "flow_trigger_lifecycle_callback");
    expect(new URL(callback?.url ?? "").pathname).toBe("/flow/lifecycle");
  });
});
