import type { EarningRule, Programme } from "@prisma/client";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import { defaultProgramme } from "~/modules/earning/programme/default-programme";
import { defaultRules } from "~/modules/earning/rules/default-rules";
import { hasTermsOf, isBound, presetColumns, type RulePreset } from "~/modules/earning/rules/rule-preset";
import type { ProgrammePreset } from "./programme-presets";
import type { RewardItem } from "./reward-presets";

/** What of a plan can be put into effect or left out: the rule of an event, the programme's hold time, and a ready-made reward. */
export type PlanItem = EarningEventKind | "HOLD" | RewardItem;

interface Change<Item, Value> {
  item: Item;
  /** as it is now; null for a rule that the shop does not have */
  before: Value | null;
  after: Value;
  /** nothing, a rule that is switched on, or values that become others */
  kind: "NONE" | "SWITCH_ON" | "VALUES";
  /** whether the merchant has set it themselves: then it is only changed when asked for */
  own: boolean;
}
export type RuleChangePlanned = Change<EarningEventKind, EarningRule>;
export type HoldChangePlanned = Change<"HOLD", number>;

export interface PlannedChanges {
  hold: HoldChangePlanned;
  rules: RuleChangePlanned[];
}

interface Situation {
  /** the oldest rule of each event */
  rules: ReadonlyMap<string, EarningRule>;
  programme: Pick<Programme, "holdDays">;
  currency: string;
  /** what the guide has put into effect before */
  launched: ProgrammePreset | null;
}

/** What a programme would change in the shop as it is now. */
export function plannedChanges(preset: ProgrammePreset, now: Situation): PlannedChanges {
  return { hold: holdChange(preset, now), rules: preset.rules.map((rule) => ruleChange(rule, now)) };
}

function holdChange({ holdDays }: ProgrammePreset, { programme, launched }: Situation): HoldChangePlanned {
  const before = programme.holdDays;
  const own = before !== defaultProgramme.holdDays && before !== launched?.holdDays;
  return { item: "HOLD", before, after: holdDays, kind: before === holdDays ? "NONE" : "VALUES", own };
}

function ruleChange(preset: RulePreset, { rules, currency, launched }: Situation): RuleChangePlanned {
  const { event: item } = preset;
  const before = rules.get(item) ?? null;
  const after: EarningRule = { ...(before ?? newRule(item)), ...presetColumns(preset), enabled: true };
  if (!before) return { item, before, after, kind: "SWITCH_ON", own: false };
  const untouched = defaultRules(currency).find(({ event }) => event === item);
  const set = launched?.rules.find(({ event }) => event === item);
  const isUntouched = untouched?.enabled === before.enabled && hasTermsOf(before, untouched);
  const isSetByGuide = set !== undefined && before.enabled && hasTermsOf(before, set);
  const same = hasTermsOf(before, preset);
  const own = isBound(before) || !(isUntouched || isSetByGuide);
  if (same) return { item, before, after, kind: before.enabled ? "NONE" : "SWITCH_ON", own };
  const isOff = !before.enabled && isUntouched;
  return { item, before, after, kind: isOff ? "SWITCH_ON" : "VALUES", own };
}

/** As it is made: nothing but the event. */
const newRule = (event: EarningEventKind): EarningRule => ({
  ...presetColumns({ event, holdDays: null, approval: "AUTOMATIC" }),
  shopId: 0,
  id: "",
  event,
  name: "",
  enabled: false,
  enabledAt: null,
  priority: 0,
  conditions: {},
  validFrom: null,
  validTo: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  deletedAt: null,
});

export const allChanges = ({ hold, rules }: PlannedChanges) => [...rules, hold];

/** What staff are proposed to put into effect: all that is not their own. */
export const proposedItems = (changes: PlannedChanges): PlanItem[] =>
  allChanges(changes).flatMap(({ item, own, kind }) => (own && kind !== "NONE" ? [] : [item]));

/** The rule for orders as it would be with these items. */
export function orderRuleWith(
  changes: PlannedChanges,
  items: readonly PlanItem[],
): { pointsPerUnit: number; unit: number } {
  const order = changes.rules.find(({ item }) => item === "ORDER");
  const chosen = items.includes("ORDER") ? order?.after : order?.before;
  // Whoever pays fixed points for an order is shown what the suggested rule would come to.
  const rule = chosen?.pointsPerUnit ? chosen : order?.after;
  return { pointsPerUnit: rule?.pointsPerUnit ?? 1, unit: Number(rule?.unitMinor ?? 100n) };
}

type Dated = { updatedAt: Date };

/** Another one after each change of a rule, of the programme or of a ready-made reward: what staff saw is what they launch. */
export function versionOf(rules: readonly Dated[], programme: Dated, rewards: readonly Dated[]): string {
  const latest = Math.max(...[programme, ...rules, ...rewards].map(({ updatedAt }) => updatedAt.getTime()));
  return `${latest}/${rules.length}/${rewards.length}`;
}
