import type { EarningRule } from "@prisma/client";
import { toLocalTime } from "~/lib/local-time";
import { fromMinor } from "~/lib/money";
import type { Step } from "~/modules/earning/core/award-terms";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import { ruleConditions, ruleLimits, tierMultiplies, type RuleConditions } from "~/modules/earning/core/earning-rule";
import { guardCodes, type GuardCode } from "~/modules/earning/core/guards";
import { toRuleDefinition } from "~/modules/earning/rules/rule-from-row";
import { conditionsOf } from "~/modules/earning/rules/fitting-conditions";
import { formulasOf } from "~/modules/earning/rules/rule-input";

const guardFields = (event: EarningEventKind, guards: RuleConditions["guards"]): Partial<Record<GuardCode, string>> =>
  event === "REFERRAL" ? Object.fromEntries(guardCodes.map((code) => [code, guards?.[code] ?? "WAIT"])) : {};

const text = (value: number | null | undefined): string => value?.toString() ?? "";
const list = (values: string[] | undefined): string => values?.join(", ") ?? "";

/** A form sends a single checked box as one value and not as a list of one. */
const asSent = (values: string[]): string | string[] => (values.length === 1 ? values.join() : values);

interface Shown {
  event: EarningEventKind;
  currency: string;
}

type ListName = {
  [Name in keyof RuleConditions]-?: RuleConditions[Name] extends string[] | undefined ? Name : never;
}[keyof RuleConditions];

/** A field that the form does not show stays empty: what is not sent must not look like a change. */
function conditionFields({ minimumAmount, ...rest }: RuleConditions, { event, currency }: Shown) {
  const shown = conditionsOf(event);
  const listed = (name: keyof typeof rest & ListName) => (shown.includes(name) ? list(rest[name]) : "");
  return {
    minimumAmount: minimumAmount === undefined ? "" : fromMinor(BigInt(minimumAmount), currency),
    weekdays: asSent(rest.weekdays?.map(String) ?? []),
    countries: listed("countries"),
    markets: listed("markets"),
    channels: listed("channels"),
    onlyProducts: listed("onlyProducts"),
    onlyCollections: listed("onlyCollections"),
    onlyTags: listed("onlyTags"),
    withoutProducts: listed("withoutProducts"),
    withoutCollections: listed("withoutCollections"),
    withoutTags: listed("withoutTags"),
    segments: listed("segments"),
    customerTags: listed("customerTags"),
    tiers: listed("tiers"),
    tierMultiplier: (rest.tierMultiplier ?? tierMultiplies(event)) ? "on" : "",
    guards: guardFields(event, rest.guards),
    networkFriends: event === "REFERRAL" ? text(rest.networkFriends) : "",
    followUpOrders: event === "REFERRED_FOLLOW_UP" ? text(rest.followUpOrders) : "",
  };
}

/** A rule as its form holds it: texts, and times of the shop's wall clock. */
export function toRuleFields(rule: EarningRule, { currency, timezone }: { currency: string; timezone: string }) {
  const { formula } = toRuleDefinition(rule, { holdDays: 0 });
  const limits = ruleLimits.parse(rule.limits);
  return {
    name: rule.name,
    enabled: rule.enabled ? "on" : "",
    kind: formula.kind as string,
    points: formula.kind === "FIXED" ? text(formula.points) : "",
    photoPoints: formula.kind === "FIXED" ? text(formula.photoPoints) : "",
    pointsPerUnit: formula.kind === "PER_UNIT" ? text(formula.pointsPerUnit) : "",
    unit: formula.kind === "PER_UNIT" ? fromMinor(BigInt(formula.unit), currency) : "",
    steps: formula.kind === "STEPS" ? formula.steps.map(stepFields) : [],
    holdDays: text(rule.holdDays),
    approval: rule.approval as string,
    priority: text(rule.priority),
    limits: {
      perDay: text(limits.perDay),
      perMonth: text(limits.perMonth),
      perYear: text(limits.perYear),
      lifetime: text(limits.lifetime),
    },
    conditions: conditionFields(ruleConditions.parse(rule.conditions), {
      event: rule.event,
      currency,
    }),
    validFrom: rule.validFrom ? toLocalTime(rule.validFrom, timezone) : "",
    validTo: rule.validTo ? toLocalTime(rule.validTo, timezone) : "",
  };
}

const stepFields = ({ afterDays, points }: Step) => ({ afterDays: text(afterDays), points: text(points) });

export type RuleFields = ReturnType<typeof toRuleFields>;

/** What the form of a new rule begins with. */
export function emptyRuleFields(event: EarningEventKind): RuleFields {
  const [kind = "FIXED"] = formulasOf(event);
  return {
    ...{ name: "", enabled: "", kind, points: "", photoPoints: "" },
    ...(kind === "PER_UNIT" ? { pointsPerUnit: "1", unit: "1" } : { pointsPerUnit: "", unit: "" }),
    steps: kind === "STEPS" ? [{ afterDays: "90", points: "100" }] : [],
    ...{ holdDays: "", approval: "AUTOMATIC", priority: "0" },
    limits: { perDay: "", perMonth: "", perYear: "", lifetime: "" },
    conditions: conditionFields({}, { event, currency: "EUR" }),
    ...{ validFrom: "", validTo: "" },
  };
}
