import type { ListedReward } from "~/modules/rewards/list-rewards.server";
import { storedInput } from "~/modules/rewards/stored-input";

/** A reward as values of its form: texts, numbers as decimal strings. */
export function toRewardFields(reward: ListedReward, { currency, tierIds }: { currency: string; tierIds: string[] }) {
  const { kind, title, limits, approval, ...stored } = storedInput(reward, currency);
  const text = (value: number | string | null) => value?.toString() ?? "";
  const check = (on: boolean) => (on ? "on" : "");
  return {
    kind: kind as string,
    titleEn: title.en ?? "",
    titleDe: title.de ?? "",
    points: text(stored.points),
    amount: text(stored.amount),
    percent: text(stored.percent),
    productId: text(stored.productId),
    pointsPerUnit: text(stored.pointsPerUnit),
    unit: text(stored.unit),
    minPoints: text(stored.minPoints),
    maxPoints: text(stored.maxPoints),
    minimumOrder: text(stored.minimumOrder),
    validDays: text(stored.validDays),
    stock: text(stored.stock),
    perMember: text(limits?.perMember ?? null),
    perDays: text(limits?.days ?? null),
    // Staff could neither see nor remove deleted tiers.
    tierIds: stored.tierIds.filter((id) => tierIds.includes(id)).join(", "),
    approval: approval as string,
    cancellable: check(stored.cancellable),
    returnsUnused: check(stored.returnsUnused),
    returnAs: stored.returnAs as string,
    enabled: check(stored.enabled),
  };
}

export type RewardFields = ReturnType<typeof toRewardFields>;

/** The form's values for a new reward. */
export const emptyRewardFields: RewardFields = {
  kind: "AMOUNT",
  titleEn: "",
  titleDe: "",
  points: "500",
  amount: "",
  percent: "",
  productId: "",
  pointsPerUnit: "",
  unit: "",
  minPoints: "",
  maxPoints: "",
  minimumOrder: "",
  validDays: "",
  stock: "",
  perMember: "",
  perDays: "",
  tierIds: "",
  approval: "AUTOMATIC",
  cancellable: "on",
  returnsUnused: "on",
  returnAs: "POINTS",
  enabled: "on",
};

const numbers = [
  "points",
  "amount",
  "percent",
  "pointsPerUnit",
  "unit",
  "minPoints",
  "maxPoints",
  "minimumOrder",
  "validDays",
  "stock",
  "perMember",
  "perDays",
] as (keyof RewardFields)[];

/** The form's values with numbers in the reader's notation. */
export function typedRewardFields(fields: RewardFields, typed: (value: string) => string): RewardFields {
  const written = numbers.map((name) => [name, fields[name] === "" ? "" : typed(fields[name])]);
  return { ...fields, ...(Object.fromEntries(written) as Partial<RewardFields>) };
}

const advanced = [
  "minimumOrder",
  "validDays",
  "stock",
  "perMember",
  "perDays",
  "tierIds",
  "approval",
  "cancellable",
  "returnsUnused",
  "returnAs",
] as (keyof RewardFields)[];

/** Whether a setting under "Advanced" differs from that of a new reward. */
export const hasAdvanced = (fields: RewardFields): boolean =>
  advanced.some((name) => fields[name] !== emptyRewardFields[name]);

/** Whether one of these fields, which have errors, is under "Advanced". */
export const failsInAdvanced = (names: readonly string[]): boolean =>
  names.some((name) => (advanced as string[]).includes(name));
