import type { TFunction } from "i18next";
import type { Format } from "~/lib/format";
import { inBrief, namesInBrief, pointer, pointers, type RuleNames } from "./rule-names";
import type { RuleView } from "./rule-view";

const points = (t: TFunction, format: Format, count: number) =>
  t("units.points", { count, points: format.number(count) });

/** "1 point for each full €1.00", "50 points", "50 points, 75 with a photo", "100 points after 90 days, 250 points after 180 days". */
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

const tagLists = ["onlyTags", "withoutTags", "customerTags"] as const;
const pointerNames = Object.keys(pointers) as (keyof typeof pointers)[];

function pointerTexts(t: TFunction, format: Format, { conditions }: RuleView, names: RuleNames): string[] {
  return pointerNames.flatMap((condition) => {
    const ids = conditions[condition];
    if (!ids) return [];
    const count = ids.length;
    const list = namesInBrief(ids, names[pointers[condition]]);
    const text =
      list === null
        ? t(`rules.condition.${condition}`, { count, number: format.number(count) })
        : t(`rules.named.${condition}`, { count, list });
    const gone = ids.filter((id) => names.gone.includes(pointer(pointers[condition], id))).length;
    return gone === 0 ? [text] : [t("rules.gone", { text, count: gone, number: format.number(gone) })];
  });
}

function conditionTexts(t: TFunction, format: Format, rule: RuleView, names: RuleNames): string[] {
  const { minimumAmount, weekdays, countries, channels } = rule.conditions;
  const channelText = (channel: string) => t(`rules.channel.${channel}`, { defaultValue: channel });
  return [
    minimumAmount !== null && t("rules.condition.minimumAmount", { amount: format.money(minimumAmount) }),
    weekdays && weekdays.map((day) => t(`rules.weekday.${day}`)).join(", "),
    countries && t("rules.condition.countries", { list: inBrief(countries.map(format.country)) }),
    channels && t("rules.condition.channels", { list: inBrief(channels.map(channelText)) }),
    ...pointerTexts(t, format, rule, names),
    ...tagLists.map((name) => {
      const tags = rule.conditions[name];
      return tags && t(`rules.condition.${name}`, { list: inBrief(tags) });
    }),
  ].filter((part): part is string => Boolean(part));
}

function periodText(t: TFunction, format: Format, { validFrom, validTo }: RuleView): string[] {
  if (validFrom && validTo)
    return [t("rules.between", { start: format.dateTime(validFrom), end: format.dateTime(validTo) })];
  if (validFrom) return [t("rules.from", { start: format.dateTime(validFrom) })];
  return validTo ? [t("rules.until", { end: format.dateTime(validTo) })] : [];
}

/** What else holds for the rule, each in a few words. */
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
