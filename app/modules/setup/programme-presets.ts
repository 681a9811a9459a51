import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import type { RulePreset } from "~/modules/earning/rules/rule-preset";
import { defaultUnit } from "~/modules/earning/rules/default-unit";
import type { ShopKind } from "./shop-kinds";

export interface ProgrammePreset {
  /** days that points of an order stay pending */
  holdDays: number;
  rules: RulePreset[];
}

type Values = Omit<RulePreset, "event" | "holdDays" | "approval">;

const at = (event: EarningEventKind, values: Values, rest: Partial<RulePreset> = {}): RulePreset => ({
  event,
  holdDays: 0,
  approval: "AUTOMATIC",
  ...values,
  ...rest,
});

/** What depends on money waits for the programme's hold time. */
const held = { holdDays: null };

const account = (points: number) => at("ACCOUNT", { points, limits: { lifetime: 1 } });
const newsletter = (points: number) => at("NEWSLETTER", { points, limits: { lifetime: 1 } });
const review = (points: number, photoPoints: number) => at("REVIEW", { points, photoPoints }, { approval: "STAFF" });
const birthday = (points: number) => at("BIRTHDAY", { points, limits: { perYear: 1 } });
const anniversary = (points: number) => at("ANNIVERSARY", { points, limits: { perYear: 1 } });
const share = at("SOCIAL_SHARE", { points: 5, limits: { perDay: 3 } });
const referral = (points: number) => at("REFERRAL", { points }, held);
const comeback = (...steps: [afterDays: number, points: number][]) =>
  at("COMEBACK", { steps: steps.map(([afterDays, points]) => ({ afterDays, points })) }, held);

/**
 * What fits a kind of shop beside the points for orders. Days of silence follow how often people buy there, the hold time how long goods
 * are usually sent back, or invoices are paid.
 */
const presets: Record<ShopKind, ProgrammePreset> = {
  CONSUMABLES: {
    holdDays: 14,
    rules: [
      account(50),
      newsletter(50),
      review(30, 20),
      referral(200),
      comeback([60, 50], [120, 100], [240, 200]),
      birthday(50),
    ],
  },
  FASHION: {
    holdDays: 30,
    rules: [
      account(50),
      newsletter(50),
      review(50, 50),
      share,
      referral(250),
      comeback([90, 100], [180, 250], [365, 500]),
      birthday(100),
    ],
  },
  FURNITURE: {
    holdDays: 30,
    rules: [account(50), review(150, 100), referral(500), comeback([365, 300], [730, 500]), anniversary(100)],
  },
  GIFTS: {
    holdDays: 14,
    rules: [newsletter(50), review(30, 20), share, referral(200), comeback([180, 100], [330, 200]), birthday(100)],
  },
  B2B: {
    holdDays: 30,
    rules: [
      account(100),
      referral(500),
      at("REFERRED_FOLLOW_UP", { points: 100 }, held),
      comeback([180, 250], [365, 500]),
      anniversary(100),
    ],
  },
  OTHER: {
    holdDays: 14,
    rules: [
      account(50),
      newsletter(50),
      review(50, 25),
      referral(250),
      comeback([90, 100], [180, 250], [365, 500]),
      birthday(100),
    ],
  },
};

/** The programme for a kind of shop, orders first: a point for about a euro, whose worth makes up how generous it is. */
export function presetOf(kind: ShopKind, currency: string): ProgrammePreset {
  const { holdDays, rules } = presets[kind];
  return { holdDays, rules: [at("ORDER", { pointsPerUnit: 1, unitMinor: defaultUnit(currency) }, held), ...rules] };
}
