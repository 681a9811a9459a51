import type { Db } from "~/db.server";
import { loadRuleBook } from "../load-rule-book.server";
import { bookReferrals } from "./book-referrals.server";

/**
 * Forgets what was kept of a redacted customer for comparing and for rules, and takes back what a member earned by
 * sending them as far as it is on hold: what has become available was earned. Inside the caller's transaction, after the
 * member is marked.
 *
 * @returns members whose points changed
 */
export async function forgetReferred(
  db: Db,
  { shopId, customerId, now }: { shopId: number; customerId: bigint; now: Date },
): Promise<Set<bigint>> {
  await db.$executeRaw`
    UPDATE "order" SET facts = facts - 'prints' - 'member'
    WHERE shop_id = ${shopId} AND customer_id = ${customerId} AND facts ?| ARRAY['prints', 'member']`;
  const inUse = await db.referralLink.findFirst({ where: { shopId }, select: { code: true } });
  if (!inUse) return new Set();
  const book = await loadRuleBook(db, { shopId });
  return bookReferrals(db, { shopId, customerIds: [customerId], crowds: true, book, now });
}
