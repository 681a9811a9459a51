import type { Reward } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import type { ReturnForm, RewardKind } from "./reward-fields";
import type { RewardTitle } from "./reward-title";

/** A reward as it was when a member took it; stored with the redemption. Amounts in minor units, as text. */
export interface RewardTerms {
  kind: RewardKind;
  title: RewardTitle;
  amountMinor: string | null;
  percent: number | null;
  /** the gift, for PRODUCT */
  productId?: string | null;
  minimumOrderMinor: string | null;
  validDays: number | null;
  cancellable: boolean;
  returnsUnused: boolean;
  /** absent with rewards taken before there was a choice: points */
  returnAs?: ReturnForm;
}

type Priced = Pick<Reward, "kind" | "points" | "minPoints" | "maxPoints">;

/**
 * The points that a redemption costs.
 * @param chosen points that the member chose, for a SLIDER
 * @throws AppError POINTS_INVALID at the field "points"
 */
export function priceOf({ kind, points, minPoints, maxPoints }: Priced, chosen: number | undefined): number {
  if (kind !== "SLIDER") {
    if (chosen !== undefined && chosen !== points) throw invalid(points);
    return points;
  }
  const most = maxPoints ?? points;
  const least = minPoints ?? points;
  const fits = chosen !== undefined && Number.isSafeInteger(chosen) && chosen >= least && chosen <= most;
  if (!fits || chosen % points !== 0) throw invalid(most);
  return chosen;
}

/** The most prices that a member is offered to choose from. */
const CHOICES = 20;

/** The points that a member with so many may choose of a SLIDER, in whole steps, the most among them; none with too few. */
export function priceSteps({ points, minPoints, maxPoints }: Priced, available: number): number[] {
  const least = minPoints ?? points;
  const most = Math.min(maxPoints ?? least, available);
  if (most < least) return [];
  const steps = Math.floor((most - least) / points);
  const stride = Math.max(1, Math.ceil(steps / CHOICES));
  const choices = Array.from({ length: Math.ceil(steps / stride) }, (_, index) => least + index * stride * points);
  return [...choices, least + steps * points];
}

const invalid = (max: number) => new AppError("POINTS_INVALID", { status: 422, field: "points", params: { max } });

/** The terms of a redemption for so many points. A SLIDER is worth its amount for each step of points. */
export function termsOf(reward: Reward, price: number): RewardTerms {
  const { kind, points, amountMinor, percent, minimumOrderMinor, validDays, cancellable } = reward;
  const { returnsUnused, returnAs, productId } = reward;
  const steps = kind === "SLIDER" ? BigInt(price / points) : 1n;
  return {
    kind,
    title: reward.title as RewardTitle,
    amountMinor: amountMinor === null ? null : String(amountMinor * steps),
    percent,
    productId: productId === null ? null : String(productId),
    minimumOrderMinor: minimumOrderMinor === null ? null : String(minimumOrderMinor),
    validDays,
    cancellable,
    returnsUnused,
    returnAs,
  };
}

/** Whether a code in Shopify stands behind it; a perk is done by staff, store credit is booked at once. */
export const hasCode = ({ kind }: { kind: RewardKind }): boolean => kind !== "PERK" && kind !== "STORE_CREDIT";

const DAY_MS = 86_400_000;

/** When a reward that is issued now ends; null: never. */
export const expiryOf = ({ validDays }: Pick<RewardTerms, "validDays">, issuedAt: Date): Date | null =>
  validDays === null ? null : new Date(issuedAt.getTime() + validDays * DAY_MS);

const SECOND_MS = 1_000;

/**
 * When the store credit of a redemption expires. Shopify keeps neither a key nor a note with a credit, so its second tells which
 * redemption it belongs to: within the day, by the redemption's id.
 */
export function creditExpiry({ id, issuingSince }: { id: string; issuingSince: Date }, validDays: number): Date {
  const second = Number(BigInt(`0x${id.replaceAll("-", "")}`) % 86_400n);
  const at = Math.floor(issuingSince.getTime() / SECOND_MS) * SECOND_MS;
  return new Date(at + validDays * DAY_MS + second * SECOND_MS);
}
