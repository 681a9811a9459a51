import type { Db } from "~/db.server";
import { addDays, dayOf, startOf } from "~/lib/shop-day";
import { activeSince } from "./active-since.server";
import { lapsedBefore } from "./expiry-date";
import { readShopExpiry } from "./read-expiry.server";

/** For commands of the ledger that give points back (RELEASE, REVERSE). */
interface ReturnTerms {
  /** points of lots that have expired by then do not go back there */
  lapsedBefore: Date | null;
  /** but live until then, as long as the grace time */
  expiresAt: Date | null;
}

export type ReturnTermsOf = (customerId: bigint) => ReturnTerms;

const asEver: ReturnTerms = { lapsedBefore: null, expiresAt: null };

/**
 * How points that come back to members now go into their lots: into those they came from, except where these have expired
 * meanwhile; then they live as long as the programme's grace time. Spread the answer of a member into the command. Inside the
 * transaction that holds the members' locks; at most three statements.
 */
export async function loadReturnTerms(
  db: Db,
  { shopId, customerIds, now }: { shopId: number; customerIds: bigint[]; now: Date },
): Promise<ReturnTermsOf> {
  if (customerIds.length === 0) return () => asEver;
  const { policy, terms, timeZone } = await readShopExpiry(db, { shopId });
  const today = dayOf(now, timeZone);
  const day = lapsedBefore(terms, today);
  if (day === null) return () => asEver;
  const before = startOf(day, timeZone);
  const active =
    policy.mode === "AFTER_INACTIVITY"
      ? await activeSince(db, { shopId, customerIds, kinds: policy.activities, since: before })
      : new Set<bigint>();
  const late = { lapsedBefore: before, expiresAt: startOf(addDays(today, policy.graceDays), timeZone) };
  return (customerId) => (active.has(customerId) ? asEver : late);
}
