import { z } from "zod";
import { defineJob, type JobContext } from "~/jobs/define-job";
import {
  listFriendCodes,
  loseFriendDiscount,
  noteFriendDiscount,
  readFriendDiscount,
} from "~/modules/earning/referrals/friend-discount.server";
import { SYNC_FRIEND_DISCOUNT } from "~/modules/earning/referrals/request-friend-discount.server";
import { addRedeemCodes } from "~/shopify/add-redeem-codes";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { countDiscountCodes } from "~/shopify/count-discount-codes";
import { createCodeDiscount } from "~/shopify/create-code-discount";
import { ensureNewcomersSegment } from "~/shopify/ensure-newcomers-segment";
import { findDiscountByCode } from "~/shopify/find-discount-by-code";
import { FRIEND_DISCOUNT_TITLE, friendDiscountInput, type FriendDiscountTerms } from "~/shopify/friend-discount-input";
import { updateCodeDiscount } from "~/shopify/update-code-discount";

/** Keeps the one discount of a shop that stands behind all personal codes. Running it again changes nothing. */
export const syncFriendDiscount = defineJob({
  name: SYNC_FRIEND_DISCOUNT,
  payload: z.object({ shopId: z.number().int(), checkCodes: z.boolean().optional() }),
  // One at a time for each shop, so that the discount is made once.
  groupConcurrency: 1,
  queue: { policy: "short", retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 3_600, notify: true },
  async handle(jobs, context) {
    for (const { data } of jobs) await sync(data, context);
  },
});

async function sync(
  { shopId, checkCodes = false }: { shopId: number; checkCodes?: boolean | undefined },
  { db, now, adminFor }: JobContext,
): Promise<void> {
  let state = await readFriendDiscount(db, { shopId });
  if (!state || (!state.discountId && state.newCodes.length === 0)) return;
  const graphql = await adminFor(shopId);
  const facts = { percent: state.percent, segmentId: await ensureNewcomersSegment(graphql) };
  if (state.discountId && !(await updateCodeDiscount(graphql, state.discountId, friendDiscountInput(facts)))) {
    await loseFriendDiscount(db, { shopId });
    state = await readFriendDiscount(db, { shopId });
  }
  const known = state?.discountId ?? null;
  const isShort = checkCodes && known !== null && (await lacksCodes(db, graphql, { shopId, discountId: known }));
  const newCodes = isShort ? await listFriendCodes(db, { shopId }) : (state?.newCodes ?? []);
  const [first] = newCodes;
  if (!known && !first) return;
  const discountId = known ?? (await makeDiscount(graphql, { ...facts, code: first!, startsAt: now() }));
  await addRedeemCodes(graphql, discountId, known ? newCodes : newCodes.slice(1));
  await noteFriendDiscount(db, { shopId, discountId, codes: newCodes, now: now() });
}

/** Whether staff removed codes from the discount. Beyond what Shopify counts nobody can tell, and all are given again. */
async function lacksCodes(
  db: JobContext["db"],
  graphql: AdminGraphql,
  { shopId, discountId }: { shopId: number; discountId: string },
): Promise<boolean> {
  const codes = await listFriendCodes(db, { shopId });
  return (await countDiscountCodes(graphql, discountId)) < codes.length;
}

/** Takes the discount that an earlier run made without being able to note it. */
async function makeDiscount(
  graphql: AdminGraphql,
  { code, startsAt, ...facts }: FriendDiscountTerms & { code: string; startsAt: Date },
): Promise<string> {
  const found = await findDiscountByCode(graphql, code);
  if (found?.title === FRIEND_DISCOUNT_TITLE) return found.id;
  return createCodeDiscount(graphql, { ...friendDiscountInput(facts), code, startsAt: startsAt.toISOString() });
}
