import type { Redemption, RedemptionStatus } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import type { Db } from "~/db.server";
import { parseActor } from "~/lib/actor";
import { enqueueAll, enqueue } from "~/lib/queue.server";
import { sendMessages } from "~/modules/earning/flow/announce-awards.server";
import { loadReturnTerms, type ReturnTermsOf } from "~/modules/expiry/load-return-terms.server";
import { jobs } from "~/modules/jobs/registry";
import { redeem, release, reserve, spend } from "~/modules/ledger/commands";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { redemptionMessages } from "./redemption-messages";
import { isOpen, stepOf, type PointsEffect, type RedemptionEvent, type Step } from "./redemption-state";
import { creditExpiry, expiryOf, type RewardTerms } from "./reward-terms";

interface Advance {
  shopId: number;
  ids: readonly string[];
  event: RedemptionEvent;
  actor: string;
  /** of Shopify's discount, for ISSUE of a code */
  discountId?: string | null;
  /** why, for FAIL */
  error?: string;
  /** the order by redemption, for USE */
  orders?: ReadonlyMap<string, bigint>;
  now: Date;
}

interface Changed {
  redemption: Redemption;
  status: RedemptionStatus;
  effect: PointsEffect;
  /** of the booking that holds its points */
  reservationKey: string;
}

/**
 * Lets one event happen to redemptions, whatever of it happened before: rows, points and what follows in Shopify and on the
 * cards. Inside the caller's transaction; locks their members. A constant number of statements. @returns ids of those that
 * changed
 */
export async function advanceRedemptions(db: Db, advance: Advance): Promise<string[]> {
  const { shopId, ids, event, actor, now } = advance;
  if (ids.length === 0) return [];
  const where = { shopId, id: { in: [...new Set(ids)] } };
  const owners = await db.redemption.findMany({ where, select: { customerId: true } });
  await lockMembers(db, { shopId, customerIds: owners.map(({ customerId }) => customerId) });
  const redemptions = await db.redemption.findMany({ where, orderBy: { id: "asc" } });
  const changed = redemptions.flatMap((redemption): Changed[] => {
    const step = stepOf(redemption.status, event, redemption.terms as object as RewardTerms);
    return step ? [{ redemption, ...step, reservationKey: reservationKeyOf(redemption, step) }] : [];
  });
  if (changed.length === 0) return [];
  const released = changed.filter(({ effect }) => effect === "RELEASE");
  const returnTerms = await loadReturnTerms(db, {
    shopId,
    customerIds: released.map(({ redemption }) => redemption.customerId),
    now,
  });
  const commands = changed.flatMap((one) => bookingOf(one, { actor, now, returnTerms }) ?? []);
  await postTransactions(db, { shopId, commands, now });
  await store(db, advance, changed);
  const approved = event === "APPROVE" && parseActor(actor).kind !== "flow" ? changed : [];
  const messages = approved.flatMap(({ redemption, status }) => redemptionMessages({ ...redemption, status }));
  await sendMessages(db, { shopId, messages });
  const synced = changed.filter(
    ({ redemption, status }) => status === "ISSUING" || (redemption.code && (event === "UNDO" || !isOpen(status))),
  );
  await enqueueAll(
    db,
    jobs.syncRedemption,
    synced.map(({ redemption: { id } }) => ({ shopId, redemptionId: id })),
  );
  // What comes back into stock, or goes out of it late.
  if (changed.some(({ effect }) => effect === "RELEASE" || effect === "RESERVE" || effect === "TAKE")) {
    await enqueue(db, jobs.publishStorefront, { shopId });
  }
  await requestCards(db, { shopId, customerIds: changed.map(({ redemption }) => redemption.customerId) });
  return changed.map(({ redemption }) => redemption.id);
}

/** Of the booking that takes points again which had been given back before the use was known. */
export const takeKey = (id: string): string => `redemption:${id}:take`;

/** Points that are reserved anew have a booking of their own: what an earlier one reserved is released. */
const reservationKeyOf = ({ id, reservationKey }: Redemption, { effect }: Step): string =>
  effect === "RESERVE" ? `redemption:${id}:reserve:${uuidV7()}` : reservationKey;

function bookingOf(
  { redemption: { id, customerId, points }, effect, reservationKey }: Changed,
  { actor, now: occurredAt, returnTerms }: Pick<Advance, "actor" | "now"> & { returnTerms: ReturnTermsOf },
): LedgerCommand | null {
  const booking = { customerId, points, actor, occurredAt };
  switch (effect) {
    case "RELEASE":
      return release({ ...booking, ...returnTerms(customerId), eventKey: `${reservationKey}:release`, reservationKey });
    case "RESERVE":
      return reserve({ ...booking, eventKey: reservationKey });
    case "REDEEM":
      return redeem({ ...booking, eventKey: `redemption:${id}:redeem`, reservationKey });
    case "TAKE":
      return spend({ ...booking, eventKey: takeKey(id), allowNegative: true });
    case "NONE":
      return null;
  }
}

function endOf({ id, issuingSince, terms }: Redemption, now: Date): Date | null {
  const { kind, validDays } = terms as object as RewardTerms;
  if (kind !== "STORE_CREDIT" || validDays === null) return expiryOf({ validDays }, now);
  return creditExpiry({ id, issuingSince: issuingSince ?? now }, validDays);
}

function datesOf(
  redemption: Redemption,
  { status, event, now }: Pick<Advance, "event" | "now"> & Pick<Step, "status">,
) {
  const { issuingSince, issuedAt, expiresAt } = redemption;
  if (status === "WAITING") return { issuingSince: null, issuedAt: null, expiresAt: null };
  if (status === "ISSUING") return { issuingSince: now, issuedAt, expiresAt };
  if (status === "ISSUED" || event === "ISSUE")
    return { issuingSince, issuedAt: now, expiresAt: endOf(redemption, now) };
  return { issuingSince, issuedAt, expiresAt };
}

/** One statement. */
async function store(
  db: Db,
  { shopId, event, discountId, error, orders, now }: Advance,
  changed: Changed[],
): Promise<void> {
  const rows = changed.map(({ redemption, status, reservationKey }) => ({
    id: redemption.id,
    status,
    reservationKey,
    ...datesOf(redemption, { status, event, now }),
    endedAt: isOpen(status) ? null : now,
    discountId: event === "ISSUE" ? (discountId ?? null) : redemption.discountId,
    error: event === "FAIL" ? (error ?? null) : redemption.error,
    orderId: orders?.get(redemption.id)?.toString() ?? redemption.orderId?.toString() ?? null,
  }));
  await db.$executeRaw`
    UPDATE redemption SET status = told.status::"RedemptionStatus", reservation_key = told."reservationKey", issuing_since = told."issuingSince", issued_at = told."issuedAt", expires_at = told."expiresAt",
      ended_at = told."endedAt", discount_id = told."discountId", error = told.error, order_id = told."orderId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS told (
      id uuid, status text, "reservationKey" text, "issuingSince" timestamptz, "issuedAt" timestamptz, "expiresAt" timestamptz, "endedAt" timestamptz, "discountId" text,
      error text, "orderId" bigint
    )
    WHERE redemption.shop_id = ${shopId} AND redemption.id = told.id`;
}
