import type { Redemption, Shop } from "@prisma/client";
import { handleJob, type JobContext } from "./job-handler";
import { AppError, PermanentError } from "~/lib/app-error";
import { fromMinor } from "~/lib/money";
import { jobs } from "~/modules/jobs/registry";
import { isOpen } from "~/modules/rewards/redemption-state";
import {
  findRedemption,
  noteDiscount,
  noteIssued,
  noteRemoved,
  tendRedemptions as tend,
} from "~/modules/rewards/redemption-syncs.server";
import { expiryOf, type RewardTerms } from "~/modules/rewards/reward-terms";
import { titleIn } from "~/modules/rewards/reward-title";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { createCodeDiscount } from "~/shopify/create-code-discount";
import { deleteDiscount } from "~/shopify/delete-discount";
import { findDiscountByCode } from "~/shopify/find-discount-by-code";
import { rewardDiscountInput } from "~/shopify/reward-discount-input";
import { updateCodeDiscount } from "~/shopify/update-code-discount";

/**
 * Brings the discount behind a redemption to the redemption's state: made while it is being issued, its customer's while it is
 * open, gone once it has ended. Running it again changes nothing.
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
  if (!redemption?.code || !shop || redemption.status === "WAITING") return;
  const graphql = await adminFor(shopId);
  if (!isOpen(redemption.status)) {
    await remove(graphql, redemption);
    return noteRemoved(db, { shopId, id: redemption.id });
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
    await noteIssued(db, {
      ...note,
      error: error.code === "SHOPIFY_USER_ERROR" ? String(error.params.message) : error.code,
    });
  }
}

/** @returns the gid of the discount */
async function bringToState(graphql: AdminGraphql, redemption: Redemption, shop: Shop, now: Date): Promise<string> {
  const input = discountInput(redemption, shop, now);
  const known = redemption.discountId ?? (await findOwn(graphql, redemption));
  if (known && (await updateCodeDiscount(graphql, known, input))) return known;
  try {
    return await createCodeDiscount(graphql, input);
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

function discountInput(redemption: Redemption, { currency }: Shop, now: Date) {
  const terms = redemption.terms as object as RewardTerms;
  const { amountMinor, percent, minimumOrderMinor } = terms;
  const startsAt = redemption.issuedAt ?? now;
  const money = (minor: string) => fromMinor(BigInt(minor), currency);
  return rewardDiscountInput({
    title: `${titleIn(terms.title, "en")} · ${redemption.code}`,
    code: redemption.code ?? "",
    startsAt,
    endsAt: redemption.expiresAt ?? expiryOf(terms, startsAt),
    value: amountMinor === null ? { percent: percent ?? 0 } : { amount: money(amountMinor) },
    minimumOrder: minimumOrderMinor === null ? null : money(minimumOrderMinor),
    customerId: redemption.customerId,
  });
}
