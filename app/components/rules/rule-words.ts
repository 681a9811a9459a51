import type { TFunction } from "i18next";
import type { Format } from "~/lib/format";
import { conditionEntries, conditions, type AnyCondition, type ConditionName } from "~/modules/earning/conditions/all";
import type { ChoiceSource, Resource } from "~/modules/earning/conditions/condition-fields";
import { inBrief, namesInBrief, resourceKey, type RuleNames } from "./rule-names";
import type { RuleView } from "./rule-view";

const points = (t: TFunction, format: Format, count: number) =>
  t("units.points", { count, points: format.number(count) });

/** What a rule gives, such as "1 point for each full €1.00", "50 points, 75 with a photo" or "100 points after 90 days". */
export function givesText(t: TFunction, format: Format, { gives }: Pick<RuleView, "gives">): string {
  if (gives.kind === "FIXED" && gives.photoPoints) {
    const withPhoto = format.number(gives.points + gives.photoPoints);
    return t("rules.withPhoto", { points: points(t, format, gives.points), withPhoto });
  }
  if (gives.kind === "FIXED") return points(t, format, gives.points);
  if (gives.kind === "PER_UNIT") {
    return t("rules.perUnit", { points: points(t, format, gives.pointsPerUnit), unit: format.money(gives.unit) });
  }
  return gives.steps
    .map(({ afterDays, points: count }) =>
      t("rules.step", { points: points(t, format, count), count: afterDays, days: format.number(afterDays) }),
    )
    .join(", ");
}

function limitTexts(t: TFunction, format: Format, { limits }: RuleView): string[] {
  return (["perDay", "perMonth", "perYear", "lifetime"] as const).flatMap((key) => {
    const count = limits[key];
    return count === undefined ? [] : [t(`rules.limit.${key}`, { count, number: format.number(count) })];
  });
}

type ResourceReferences = { name: ConditionName; resource: Resource; ids: string[] };

/** The names of a condition's resources, and the number of those that no longer exist. */
function resourceNames(
  t: TFunction,
  format: Format,
  { name, resource, ids }: ResourceReferences,
  names: RuleNames,
): string {
  const count = ids.length;
  const list = namesInBrief(ids, names[resource]);
  const text =
    list === null
      ? t(`rules.condition.${name}`, { count, number: format.number(count) })
      : t(`rules.named.${name}`, { count, list });
  const gone = ids.filter((id) => names.gone.includes(resourceKey(resource, id))).length;
  return gone === 0 ? text : t("rules.gone", { text, count: gone, number: format.number(gone) });
}

function choiceText(t: TFunction, format: Format, from: ChoiceSource, value: string): string {
  if (typeof from === "object") return t(`${from.words}.${value}`, { defaultValue: value });
  return from === "countries" ? format.country(value) : value;
}

/** A condition in a few words. */
function conditionText(t: TFunction, format: Format, name: ConditionName, value: unknown): string | null {
  const { control }: AnyCondition["field"] = conditions[name].field;
  const key = `rules.condition.${name}`;
  switch (control.kind) {
    case "choices":
      return t(key, { list: inBrief((value as string[]).map((one) => choiceText(t, format, control.from, one))) });
    case "weekdays":
      return (value as number[]).map((day) => t(`rules.weekday.${day}`)).join(", ");
    case "amount":
      return t(key, { amount: format.money(value as string) });
    case "whole":
      return t(key, { count: value as number, number: format.number(value as number) });
    case "check":
      return value ? t(key) : null;
    case "resources":
    case "guards":
      return null;
  }
}

/** Conditions that can make an event ineligible, without those that only change the points. */
function conditionTexts(t: TFunction, format: Format, rule: RuleView, names: RuleNames): string[] {
  return conditionEntries.flatMap(([name, { check, field }]) => {
    const value: unknown = rule.conditions[name];
    if (!check || value === undefined) return [];
    const { resource } = field;
    if (resource) return resourceNames(t, format, { name, resource, ids: value as string[] }, names);
    return conditionText(t, format, name, value) ?? [];
  });
}

function periodText(t: TFunction, format: Format, { validFrom, validTo }: RuleView): string[] {
  if (validFrom && validTo)
    return [t("rules.between", { start: format.dateTime(validFrom), end: format.dateTime(validTo) })];
  if (validFrom) return [t("rules.from", { start: format.dateTime(validFrom) })];
  return validTo ? [t("rules.until", { end: format.dateTime(validTo) })] : [];
}

/** The rule's other settings, each in a few words. */
export function termsTexts(t: TFunction, format: Format, rule: RuleView, names: RuleNames): string[] {
  return [
    ...limitTexts(t, format, rule),
    ...conditionTexts(t, format, rule, names),
    ...periodText(t, format, rule),
    rule.holdDays === 0
      ? t("rules.holdNone")
      : t("rules.hold", { count: rule.holdDays, days: format.number(rule.holdDays) }),
    t(`rules.approval.${rule.approval}`),
  ];
}
