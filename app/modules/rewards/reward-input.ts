import { z } from "zod";
import { textInput } from "~/lib/text-input";
import {
  LANGUAGE,
  PER_MEMBER_MAX,
  POINTS_MAX,
  returnForms,
  rewardApprovals,
  rewardKinds,
  STOCK_MAX,
  TITLE_MAX,
  VALID_DAYS_MAX,
} from "./reward-fields";

const whole = (max: number) => z.number().int().min(1).max(max);
const decimal = z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, "INVALID");

const productNumber = z
  .union([z.number().int().positive(), z.string().regex(/^(gid:\/\/shopify\/Product\/)?\d{1,18}$/, "INVALID")])
  .transform((given) => Number(String(given).slice(String(given).lastIndexOf("/") + 1)))
  .pipe(z.number().int().positive());

const titleInput = z
  .record(z.string().regex(LANGUAGE, "INVALID"), textInput({ min: 1, max: TITLE_MAX }))
  .refine((title) => Object.keys(title).length > 0, "REQUIRED");

/** A reward as callers send it whole. Amounts are decimal strings of the shop's currency. */
export const rewardInput = z.strictObject({
  kind: z.enum(rewardKinds),
  title: titleInput,
  /** its price; not for a SLIDER */
  points: whole(POINTS_MAX).nullish(),
  /** off the order, for AMOUNT; booked, for STORE_CREDIT; of a PRODUCT its price, which the app reads in Shopify */
  amount: decimal.nullish(),
  /** off the order, for PERCENT */
  percent: whole(100).nullish(),
  /** the gift, for PRODUCT: its number */
  productId: productNumber.nullish(),
  /** for a SLIDER: points of one step, what a step takes off, and how many points a member may choose */
  pointsPerUnit: whole(POINTS_MAX).nullish(),
  unit: decimal.nullish(),
  minPoints: whole(POINTS_MAX).nullish(),
  maxPoints: whole(POINTS_MAX).nullish(),
  minimumOrder: decimal.nullish(),
  validDays: whole(VALID_DAYS_MAX).nullish(),
  stock: z.number().int().min(0).max(STOCK_MAX).nullish(),
  limits: z.strictObject({ perMember: whole(PER_MEMBER_MAX), days: whole(VALID_DAYS_MAX).nullish() }).nullish(),
  tierIds: z.array(z.uuid()).max(50).default([]),
  approval: z.enum(rewardApprovals).default("AUTOMATIC"),
  cancellable: z.boolean().default(true),
  returnsUnused: z.boolean().default(true),
  returnAs: z.enum(returnForms).default("POINTS"),
  enabled: z.boolean().default(false),
});
export type RewardInput = z.output<typeof rewardInput>;
