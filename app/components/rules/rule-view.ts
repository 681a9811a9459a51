import type { EarningRule } from "@prisma/client";
import { toLocalTime } from "~/lib/local-time";
import { fromMinor } from "~/lib/money";
import type { Step } from "~/modules/earning/award-terms";
import { ruleConditions, ruleLimits, type EarningEventName, type RuleConditions } from "~/modules/earning/earning-rule";
import { guardCodes, type GuardCode } from "~/modules/earning/referral/guards";
import { toEarningRule } from "~/modules/earning/rule-from-row";
import { formulasOf } from "~/modules/earning/rules/rule-input";

export type RuleState = "OFF" | "SCHEDULED" | "ON" | "ENDED";

function stateOf({ enabled, validFrom, validTo }: EarningRule, now: Date): RuleState {
  if (!enabled) return "OFF";
  if (validTo && validTo <= now) return "ENDED";
  return validFrom && validFrom > now ? "SCHEDULED" : "ON";
}

interface Surroundings {
  currency: string;
  timezone: string;
  now: Date;
  /** the programme's hold time */
  holdDays: number;
}

/** A rule as plain values; amounts are decimal strings. */
export function toRuleView(rule: EarningRule, { currency, now, holdDays }: Omit<Surroundings, "timezone">) {
  const { formula, limits, conditions, ...facts } = toEarningRule(rule, { holdDays });
  const { minimumAmount, ...plain } = conditions;
  const gives =
    formula.kind === "PER_UNIT"
      ? { ...formula, kind: formula.kind, unit: fromMinor(BigInt(formula.unit), currency) }
      : formula;
  return {
    id: rule.id,
    event: rule.event,
    name: rule.name,
    enabled: rule.enabled,
    state: stateOf(rule, now),
    gives,
    limits,
    conditions: {
      ...plain,
      minimumAmount: minimumAmount === undefined ? null : fromMinor(BigInt(minimumAmount), currency),
    },
    approval: rule.approval,
    holdDays: facts.holdDays,
    validFrom: rule.validFrom?.toISOString() ?? null,
    validTo: rule.validTo?.toISOString() ?? null,
  };
}

export type RuleView = ReturnType<typeof toRuleView>;

type Guards = Record<GuardCode, string>;
const text = (value: number | null | undefined): string => value?.toString() ?? "";
const list = (values: string[] | undefined): string => values?.join(", ") ?? "";

function conditionFields({ minimumAmount, ...rest }: RuleConditions, currency: string) {
  return {
    minimumAmount: minimumAmount === undefined ? "" : fromMinor(BigInt(minimumAmount), currency),
    weekdays: rest.weekdays?.map(String) ?? [],
    countries: list(rest.countries),
    channels: list(rest.channels),
    onlyProducts: list(rest.onlyProducts),
    withoutProducts: list(rest.withoutProducts),
    guards: Object.fromEntries(guardCodes.map((code) => [code, rest.guards?.[code] ?? "WAIT"])) as Guards,
    networkFriends: text(rest.networkFriends),
    followUpOrders: text(rest.followUpOrders),
  };
}

/** The same as its form holds it: texts, and times of the shop's wall clock. */
export function toRuleFields(rule: EarningRule, { currency, timezone }: { currency: string; timezone: string }) {
  const { formula } = toEarningRule(rule, { holdDays: 0 });
  const limits = ruleLimits.parse(rule.limits);
  return {
    name: rule.name,
    enabled: rule.enabled ? "on" : "",
    kind: formula.kind as string,
    points: formula.kind === "FIXED" ? text(formula.points) : "",
    pointsPerUnit: formula.kind === "PER_UNIT" ? text(formula.pointsPerUnit) : "1",
    unit: formula.kind === "PER_UNIT" ? fromMinor(BigInt(formula.unit), currency) : "1",
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
    conditions: conditionFields(ruleConditions.parse(rule.conditions), currency),
    validFrom: rule.validFrom ? toLocalTime(rule.validFrom, timezone) : "",
    validTo: rule.validTo ? toLocalTime(rule.validTo, timezone) : "",
  };
}

const stepFields = ({ afterDays, points }: Step) => ({ afterDays: text(afterDays), points: text(points) });

export type RuleFields = ReturnType<typeof toRuleFields>;

/** What the form of a new rule begins with. */
export function emptyRuleFields(event: EarningEventName): RuleFields {
  const [kind = "FIXED"] = formulasOf(event);
  return {
    ...{ name: "", enabled: "", kind, points: "", pointsPerUnit: "1", unit: "1" },
    steps: kind === "STEPS" ? [{ afterDays: "90", points: "100" }] : [],
    ...{ holdDays: "", approval: "AUTOMATIC", priority: "0" },
    limits: { perDay: "", perMonth: "", perYear: "", lifetime: "" },
    conditions: conditionFields({}, "EUR"),
    ...{ validFrom: "", validTo: "" },
  };
}
