import type { EarningRule } from "@prisma/client";
import type { TFunction } from "i18next";
import { noNames } from "~/components/rules/rule-names";
import { toRuleView } from "~/components/rules/rule-view";
import { givesText, termsTexts } from "~/components/rules/rule-words";
import type { Format } from "~/lib/format";
import { fromMinor } from "~/lib/money";
import { isBound } from "~/modules/earning/rules/rule-preset";
import type { YearOfBuyers } from "~/modules/orders/read-year-of-buyers.server";
import type { Balances } from "~/modules/ledger/ledger-command";
import { AWAY_DAYS } from "~/modules/orders/away-days";
import { estimateYear } from "~/modules/setup/estimate";
import {
  orderRuleWith,
  proposedItems,
  type PlanItem,
  type RuleChangePlanned,
  type HoldChangePlanned,
} from "~/modules/setup/planned-changes";
import { worthExample, worthForShare, worthOf, type WorthExample } from "~/modules/setup/point-worth";
import { proposedRewards, rewardChangesOf, type LaunchedSet } from "~/modules/setup/planned-rewards";
import type { Plan } from "~/modules/setup/read-plan.server";
import type { TitleOf } from "~/modules/setup/reward-presets";
import type { ShopKind } from "~/modules/setup/shop-kinds";
import type { ChangeView } from "./change-view";
import { rewardChangeView } from "./planned-reward-view";

interface Reader {
  t: TFunction;
  format: Format;
  now: Date;
}

const percent = { style: "percent", maximumFractionDigits: 2 } as const;

const pointsText = (t: TFunction, format: Format, points: number) =>
  t("units.points", { count: points, points: format.number(points) });

/** Values for the text "€100.00 → 100 points = €5.00". */
function exampleView({ spent, points, worth }: WorthExample, { t, format }: Pick<Reader, "t" | "format">) {
  const money = (minor: number) => format.money(fromMinor(BigInt(minor), format.currency));
  return { spent: money(spent), points: pointsText(t, format, points), worth: money(worth) };
}

function ruleChangeView(change: RuleChangePlanned, plan: Plan, { t, format, now }: Reader): ChangeView {
  const { item, before, after, kind, own } = change;
  const { holdDays, friendPercent } = plan.programme;
  const percentText = new Intl.NumberFormat(format.language, percent).format(friendPercent / 100);
  const friend = item === "REFERRAL" ? [t("setup:plan.confirm.friendSaves", { percent: percentText })] : [];
  const words = (rule: EarningRule, withUsual: boolean) => {
    const view = toRuleView(rule, { currency: format.currency, now, holdDays });
    const terms = termsTexts(t, format, { ...view, conditions: {}, validFrom: null, validTo: null }, noNames);
    // Hold time and approval are the last two; without a rule to compare with, only an unusual approval is shown.
    const told = withUsual ? terms : [...terms.slice(0, -2), ...(rule.approval === "STAFF" ? terms.slice(-1) : [])];
    return [givesText(t, format, view), ...friend, ...told].join(" · ");
  };
  const changed = kind === "VALUES" && before;
  const state = changed && !before.enabled ? ` (${t("setup:plan.confirm.off")})` : "";
  return {
    item,
    title: t(`events.${item}`),
    kind,
    own: own ? "own" : null,
    bound: before !== null && isBound(before),
    before: changed ? words(before, true) + state : null,
    after: words(after, Boolean(changed)),
  };
}

function holdChangeView({ item, before, after, kind, own }: HoldChangePlanned, { t, format }: Reader): ChangeView {
  const words = (days: number) =>
    days === 0
      ? t("setup:plan.confirm.holdNone")
      : t("setup:plan.confirm.holdDays", { count: days, days: format.number(days) });
  return {
    item,
    title: t("setup:plan.confirm.hold"),
    kind,
    own: own ? "own" : null,
    bound: false,
    before: kind === "VALUES" ? words(before ?? 0) : null,
    after: words(after),
  };
}

interface Asked extends Reader {
  kind: ShopKind;
  share: number;
  /** the chosen items of the plan; null for those that it proposes */
  items: PlanItem[] | null;
  launched: LaunchedSet | null;
  titleOf: TitleOf;
  /** what members have already */
  balances: Balances;
}

/** A plan's changes and cost as texts in the reader's language. */
export function toPlanView(plan: Plan, year: YearOfBuyers, asked: Asked) {
  const { kind, share, items, launched, titleOf, balances, ...reader } = asked;
  const { changes, rules, rewardSet, version } = plan;
  const { t, format } = reader;
  const ofRules = items ?? proposedItems(changes);
  const hundred = worthForShare(share, orderRuleWith(changes, ofRules));
  const rewards = rewardChangesOf(rewardSet, { kind, currency: format.currency, hundred, launched, titleOf });
  const chosen = items ?? [...ofRules, ...proposedRewards(rewards)];
  const planned = new Set<string>(changes.rules.map(({ item }) => item));
  const others = rules.filter(({ enabled, event }) => enabled && !planned.has(event));
  return {
    changes: [
      ...changes.rules.map((change) => ruleChangeView(change, plan, reader)),
      holdChangeView(changes.hold, reader),
    ],
    rewards: rewards.map((change) => rewardChangeView(change, reader)),
    chosen,
    others: others.map(({ name, event }) => name || t(`events.${event}`)),
    version,
    collected: collectedView(balances, hundred, reader),
    ...moneyView(plan, year, { share, items: chosen, t, format }),
  };
}
/** The points that members have before the launch, and what they are worth by the plan; null where there are none. */
function collectedView({ available, pending, reserved }: Balances, hundred: number, { t, format }: Reader) {
  const points = available + pending + reserved;
  if (points <= 0) return null;
  const worth = format.money(fromMinor(BigInt(worthOf(points, hundred)), format.currency));
  return { points: pointsText(t, format, points), worth };
}
export type PlanView = ReturnType<typeof toPlanView>;

interface ShareOfPlan {
  share: number;
  items: PlanItem[];
  t: TFunction;
  format: Format;
}

/** What a share of revenue means for an order of 100 and for the shop's last year. */
export function moneyView({ changes }: Pick<Plan, "changes">, year: YearOfBuyers, asked: ShareOfPlan) {
  const { share, items, t, format } = asked;
  const rule = orderRuleWith(changes, items);
  const hundred = worthForShare(share, rule);
  const estimate = estimateYear(year, rule, hundred);
  const money = (minor: number) => format.money(fromMinor(BigInt(minor), format.currency));
  const group = ({ count, points, worth }: { count: number; points: number; worth: number }) => ({
    count,
    number: format.number(count),
    points: pointsText(t, format, points),
    worth: money(worth),
  });
  return {
    share: new Intl.NumberFormat(format.language, percent).format(share / 10_000),
    example: exampleView(worthExample(rule, hundred), { t, format }),
    year: estimate && {
      buyers: group(estimate.buyers),
      regulars: group(estimate.regulars),
      away: { count: estimate.regulars.away, number: format.number(estimate.regulars.away), days: AWAY_DAYS },
    },
  };
}
export type MoneyView = ReturnType<typeof moneyView>;
