import type { PrismaClient, Redemption, Shop } from "@prisma/client";
import { handleJob, type JobContext } from "./job-handler";
import { AppError, PermanentError } from "~/lib/app-error";
import { fromMinor } from "~/lib/money";
import { jobs } from "~/modules/jobs/registry";
import { isOpen } from "~/modules/rewards/redemption-state";
import {
  claimCredit,
  findRedemption,
  isGivenUp,
  noteDiscount,
  noteIssued,
  noteRemoved,
  releaseCredit,
  tendRedemptions as tend,
} from "~/modules/rewards/redemption-syncs.server";
import { creditExpiry, expiryOf, type RewardTerms } from "~/modules/rewards/reward-terms";
import { titleIn } from "~/modules/rewards/reward-title";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { createCodeDiscount } from "~/shopify/create-code-discount";
import { deleteDiscount } from "~/shopify/delete-discount";
import { findDiscountByCode } from "~/shopify/find-discount-by-code";
import { readGift } from "~/shopify/read-gift";
import { freeShippingInput, rewardDiscountInput, type RewardValue } from "~/shopify/reward-discount-input";
import { createFreeShipping, updateFreeShipping } from "~/shopify/save-free-shipping";
import { giveStoreCredit, hasStoreCredit, type StoreCredit } from "~/shopify/store-credit";
import { updateCodeDiscount } from "~/shopify/update-code-discount";

/**
 * Brings what stands behind a redemption in Shopify to the redemption's state: a discount is made while it is being issued, its
 * customer's while it is open, gone once it has ended or waits again; store credit is booked once. Running it again changes
 * nothing.
 */
export const syncRedemption = handleJob(jobs.syncRedemption, async (waiting, context) => {
  for (const { data } of waiting) await sync(data, context);
});

/** Ends what has expired, and picks up what a job left. */
export const tendRedemptions = handleJob(jobs.tendRedemptions, (_waiting, { db, now }) => tend(db, { now: now() }));

async function sync(
  { shopId, redemptionId }: { shopId: number; redemptionId: string },
  context: JobContext,
): Promise<void> {
  const { db, now, adminFor } = context;
  const redemption = await findRedemption(db, { shopId, id: redemptionId });
  const shop = await db.shop.findUnique({ where: { id: shopId } });
  if (!redemption || !shop) return;
  if ((redemption.terms as object as RewardTerms).kind === "STORE_CREDIT") return credit(redemption, shop, context);
  if (!redemption.code) return;
  const graphql = await adminFor(shopId);
  if (!isOpen(redemption.status) || redemption.status === "WAITING") {
    await remove(graphql, redemption);
    // Staff may have approved it meanwhile: its discount is to be made again.
    if (await noteRemoved(db, { shopId, id: redemption.id })) return;
    return sync({ shopId, redemptionId }, context);
  }
  const at = now();
  const note = { shopId, id: redemption.id, now: at };
  try {
    const discountId = await bringToState(graphql, redemption, shop, at);
    const noted = redemption.status === "ISSUING" && (await noteIssued(db, { ...note, discountId }));
    // Another job has noted it; or the redemption ended while its discount was made, of which then nobody else knows.
    if (!noted && !(await noteDiscount(db, { ...note, discountId }))) await deleteDiscount(graphql, discountId);
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    await noteIssued(db, { ...note, error: reasonOf(error) });
  }
}

const reasonOf = (error: PermanentError): string =>
  error.code === "SHOPIFY_USER_ERROR" ? String(error.params.message) : error.code;

/**
 * Books store credit once: one worker at a time looks whether it is booked before it asks for it. Where the answer to that is lost,
 * nobody asks for some minutes, and then looks again. Given up only where it is certain that nothing was booked.
 */
async function credit(redemption: Redemption, shop: Shop, { db, now, adminFor }: JobContext): Promise<void> {
  const at = now();
  const { shopId, id } = redemption;
  const note = { shopId, id, now: at };
  if (!(await claimCredit(db, note))) {
    if (redemption.status !== "ISSUING") return;
    throw new AppError("STORE_CREDIT_ASKED_FOR", { status: 503 });
  }
  const given = creditOf(redemption, shop);
  try {
    const graphql = await adminFor(shopId);
    const booked = await orRelease(db, redemption, () => hasStoreCredit(graphql, given));
    if (!booked && isGivenUp(redemption, at)) return void (await noteIssued(db, { ...note, error: "GIVEN_UP" }));
    if (!booked) await giveStoreCredit(graphql, given);
    await noteIssued(db, { ...note, discountId: null });
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    await noteIssued(db, { ...note, error: reasonOf(error) });
  }
}

/** Where looking fails nothing was asked for: the next may look at once. */
async function orRelease<Value>(db: PrismaClient, of: Redemption, look: () => Promise<Value>): Promise<Value> {
  try {
    return await look();
  } catch (error) {
    await releaseCredit(db, of);
    throw error;
  }
}

function creditOf(redemption: Redemption, { currency }: Shop): StoreCredit {
  const { amountMinor, validDays } = redemption.terms as object as RewardTerms;
  const { id, customerId, issuingSince, requestedAt } = redemption;
  return {
    customerId,
    currency,
    amount: fromMinor(BigInt(amountMinor ?? 0), currency),
    expiresAt: creditExpiry({ id, issuingSince: issuingSince ?? requestedAt }, validDays ?? 0),
  };
}

/** @returns the gid of the discount */
async function bringToState(graphql: AdminGraphql, redemption: Redemption, shop: Shop, now: Date): Promise<string> {
  const discount = await discountOf(graphql, redemption, shop, now);
  const known = redemption.discountId ?? (await findOwn(graphql, redemption));
  if (known && (await discount.update(known))) return known;
  try {
    return await discount.create();
  } catch (error) {
    // Another worker may have made it between looking and making.
    const isTaken = error instanceof AppError && error.code === "DISCOUNT_CODE_TAKEN";
    const own = isTaken ? await findOwn(graphql, redemption) : null;
    if (own) return own;
    // Nobody else makes such a code: Shopify will find it a moment later.
    if (isTaken) throw new AppError("DISCOUNT_NOT_FOUND_YET", { status: 503, cause: error });
    throw error;
  }
}

/** A discount that an earlier run made without being able to note it. Nobody else makes such a code. */
async function findOwn(graphql: AdminGraphql, { code }: Redemption): Promise<string | null> {
  return (await findDiscountByCode(graphql, code ?? ""))?.id ?? null;
}

async function remove(graphql: AdminGraphql, redemption: Redemption): Promise<void> {
  const id = redemption.discountId ?? (await findOwn(graphql, redemption));
  if (id) await deleteDiscount(graphql, id);
}

/** The discount as it is to be, of the type that the reward needs. */
async function discountOf(graphql: AdminGraphql, redemption: Redemption, shop: Shop, now: Date) {
  const common = discountInput(redemption, shop, now);
  const value = await valueOf(graphql, redemption, shop);
  if (value === "shipping") {
    const input = freeShippingInput(common);
    return {
      create: () => createFreeShipping(graphql, input),
      update: (id: string) => updateFreeShipping(graphql, id, input),
    };
  }
  const input = rewardDiscountInput(common, value);
  return {
    create: () => createCodeDiscount(graphql, input),
    update: (id: string) => updateCodeDiscount(graphql, id, input),
  };
}

/** @throws PermanentError GIFT_GONE where the shop has no such product, or it costs nothing */
async function valueOf(
  graphql: AdminGraphql,
  { terms }: Redemption,
  { currency }: Shop,
): Promise<RewardValue | "shipping"> {
  const { kind, amountMinor, percent, productId } = terms as object as RewardTerms;
  if (kind === "FREE_SHIPPING") return "shipping";
  if (kind === "PRODUCT") {
    const gift = BigInt(productId ?? 0);
    const price = (await readGift(graphql, gift))?.price;
    if (!price || Number(price) <= 0) throw new PermanentError("GIFT_GONE", { status: 404 });
    return { gift, price };
  }
  return amountMinor === null ? { percent: percent ?? 0 } : { amount: fromMinor(BigInt(amountMinor), currency) };
}

function discountInput(redemption: Redemption, { currency }: Shop, now: Date) {
  const terms = redemption.terms as object as RewardTerms;
  const { minimumOrderMinor } = terms;
  const startsAt = redemption.issuedAt ?? now;
  return {
    title: `${titleIn(terms.title, "en")} · ${redemption.code}`,
    code: redemption.code ?? "",
    startsAt,
    endsAt: redemption.expiresAt ?? expiryOf(terms, startsAt),
    minimumOrder: minimumOrderMinor === null ? null : fromMinor(BigInt(minimumOrderMinor), currency),
    customerId: redemption.customerId,
  };
}
