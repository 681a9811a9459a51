import { z } from "zod";
import { encodeMessage } from "~/lib/form-errors";
import { moneyField, optionalField, wholeField, type Reader } from "~/lib/number-fields";
import { textInput } from "~/lib/text-input";
import {
  MONEY_MAX,
  PER_MEMBER_MAX,
  POINTS_MAX,
  returnForms,
  rewardApprovals,
  rewardKinds,
  STOCK_MAX,
  TITLE_MAX,
  VALID_DAYS_MAX,
  type RewardKind,
} from "./reward-fields";
import type { RewardInput } from "./reward-input";
import { hasCode } from "./reward-terms";
import type { RewardTitle } from "./reward-title";

const checked = z.preprocess((value) => value === "on" || value === true, z.boolean());

/** Ids, written as one text. */
const idList = z
  .string()
  .optional()
  .transform((text) => (text ?? "").split(",").flatMap((id) => id.trim() || []))
  .pipe(z.array(z.uuid()).max(50));

/** A number of Shopify's; empty: none. */
const optionalNumber = z
  .union([
    z.literal("").transform(() => undefined),
    z
      .string()
      .regex(/^\d{1,16}$/, "INVALID")
      .transform(Number),
  ])
  .optional();

/** What each kind cannot be without; names as in the form. */
const needed = {
  AMOUNT: ["points", "amount"],
  PERCENT: ["points", "percent"],
  SLIDER: ["pointsPerUnit", "unit", "maxPoints"],
  FREE_SHIPPING: ["points"],
  PRODUCT: ["points", "productId"],
  STORE_CREDIT: ["points", "amount", "validDays"],
  PERK: ["points"],
} as const satisfies Record<RewardKind, string[]>;

/** A reward as its form holds it; the fields of other kinds are not sent. */
export const rewardForm = (reader: Reader) => {
  const whole = (max: number, min = 1) => optionalField(wholeField(reader, { min, max }));
  const money = optionalField(moneyField(reader, { min: 0, max: MONEY_MAX }));
  const title = optionalField(textInput({ min: 1, max: TITLE_MAX }));
  return z
    .object({
      kind: z.enum(rewardKinds),
      titleEn: title,
      titleDe: title,
      points: whole(POINTS_MAX),
      amount: money,
      percent: whole(100),
      productId: optionalNumber,
      pointsPerUnit: whole(POINTS_MAX),
      unit: money,
      minPoints: whole(POINTS_MAX),
      maxPoints: whole(POINTS_MAX),
      minimumOrder: money,
      validDays: whole(VALID_DAYS_MAX),
      stock: whole(STOCK_MAX, 0),
      perMember: whole(PER_MEMBER_MAX),
      perDays: whole(VALID_DAYS_MAX),
      tierIds: idList,
      approval: z.enum(rewardApprovals),
      cancellable: checked,
      returnsUnused: checked,
      returnAs: z.enum(returnForms).default("POINTS"),
      enabled: checked,
    })
    .superRefine((reward, check) => {
      const fault = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
      const { kind, titleEn, titleDe, pointsPerUnit: step, minPoints, maxPoints } = reward;
      if (titleEn === undefined && titleDe === undefined) fault("titleEn", "REQUIRED");
      for (const name of needed[kind]) if (reward[name] === undefined) fault(name, "REQUIRED");
      for (const name of ["amount", "unit"] as const)
        if (reward[name] !== undefined && Number(reward[name]) === 0) fault(name, "AMOUNT_TOO_SMALL");
      if (reward.perDays !== undefined && reward.perMember === undefined) fault("perMember", "REQUIRED");
      if (kind !== "SLIDER" || step === undefined) return;
      const notAMultiple = encodeMessage({ code: "NOT_A_MULTIPLE", params: { step } });
      if (minPoints !== undefined && minPoints % step !== 0) fault("minPoints", notAMultiple);
      if (maxPoints === undefined) return;
      if (maxPoints % step !== 0) fault("maxPoints", notAMultiple);
      else if (minPoints !== undefined && maxPoints < minPoints)
        fault("maxPoints", encodeMessage({ code: "TOO_SMALL", params: { minimum: minPoints } }));
    });
};
export type RewardForm = z.output<ReturnType<typeof rewardForm>>;

/** The whole reward of a form. Titles in languages that the form does not know stay as they were. */
export function toRewardInput(form: RewardForm, before: RewardTitle = {}): RewardInput {
  const { titleEn, titleDe, perMember, perDays, ...reward } = form;
  const { en: _en, de: _de, ...others } = before;
  return {
    ...reward,
    // What staff did not do takes no points.
    ...(!hasCode(reward) && { returnsUnused: true }),
    title: { ...(titleEn && { en: titleEn }), ...(titleDe && { de: titleDe }), ...others },
    limits: perMember === undefined ? null : { perMember, days: perDays ?? null },
  };
}
