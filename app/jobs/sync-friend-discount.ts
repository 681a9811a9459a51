import { handleJob, type JobContext } from "./job-handler";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import {
  listFriendCodes,
  loseFriendDiscount,
  noteFriendCodes,
  noteFriendDiscount,
  readFriendDiscount,
} from "~/modules/earning/referrals/friend-discount.server";
import { addRedeemCodes } from "~/shopify/add-redeem-codes";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { countDiscountCodes } from "~/shopify/count-discount-codes";
import { createCodeDiscount } from "~/shopify/create-code-discount";
import { findDiscountByCode } from "~/shopify/find-discount-by-code";
import { FRIEND_DISCOUNT_TITLE, friendDiscountInput, type FriendDiscountTerms } from "~/shopify/friend-discount-input";
import { updateCodeDiscount } from "~/shopify/update-code-discount";

/** Shopify adds codes within seconds. */
const CONFIRM_SECONDS = 5;

/** Syncs the one discount of a shop that has all personal codes. Running it again changes nothing. */
export const syncFriendDiscount = handleJob(jobs.syncFriendDiscount, async (waiting, context) => {
  for (const { data } of waiting) await sync(data, context);
});

async function sync(
  { shopId, checkCodes = false }: { shopId: number; checkCodes?: boolean | undefined },
  { db, now, adminFor }: JobContext,
): Promise<void> {
  let state = await readFriendDiscount(db, { shopId });
  if (!state || (!state.discountId && state.newCodes.length === 0)) return;
  const graphql = await adminFor(shopId);
  const terms = { percent: state.percent };
  if (state.discountId && !(await updateCodeDiscount(graphql, state.discountId, friendDiscountInput(terms)))) {
    await loseFriendDiscount(db, { shopId });
    state = await readFriendDiscount(db, { shopId });
  }
  const known = state?.discountId ?? null;
  const isShort = checkCodes && known !== null && (await lacksCodes(db, graphql, { shopId, discountId: known }));
  const newCodes = isShort ? await listFriendCodes(db, { shopId }) : (state?.newCodes ?? []);
  const [first] = newCodes;
  if (!known && !first) return;
  const discountId = known ?? (await makeDiscount(graphql, { ...terms, code: first!, startsAt: now() }));
  const creations = await addRedeemCodes(graphql, discountId, known ? newCodes : newCodes.slice(1));
  await db.$transaction(async (tx) => {
    await noteFriendDiscount(tx, { shopId, discountId });
    // The first code came with the discount; the others count as there once Shopify says so.
    if (!known) await noteFriendCodes(tx, { shopId, codes: [first!], now: now() });
    for (const creation of creations) {
      const asked = { shopId, discountId, tries: 0, ...creation };
      await enqueue(tx, jobs.confirmFriendCodes, asked, { startAfterSeconds: CONFIRM_SECONDS });
    }
  });
}

/**
 * Whether staff removed codes from the discount. Above Shopify's maximum count this is unknown, and all codes are added
 * again.
 */
async function lacksCodes(
  db: JobContext["db"],
  graphql: AdminGraphql,
  { shopId, discountId }: { shopId: number; discountId: string },
): Promise<boolean> {
  const codes = await listFriendCodes(db, { shopId });
  return (await countDiscountCodes(graphql, discountId)) < codes.length;
}

/** Reuses a discount that an earlier run created but could not store. */
async function makeDiscount(
  graphql: AdminGraphql,
  { code, startsAt, ...terms }: FriendDiscountTerms & { code: string; startsAt: Date },
): Promise<string> {
  const found = await findDiscountByCode(graphql, code);
  if (found?.title === FRIEND_DISCOUNT_TITLE) return found.id;
  return createCodeDiscount(graphql, { ...friendDiscountInput(terms), code, startsAt: startsAt.toISOString() });
}
