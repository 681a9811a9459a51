import { randomUUID } from "node:crypto";
import type { Redemption } from "@prisma/client";
import type { Db } from "~/db.server";
import { SYSTEM } from "~/lib/actor";
import { enqueue } from "~/lib/queue.server";
import { loadReturnTerms } from "~/modules/expiry/load-return-terms.server";
import { jobs } from "~/modules/jobs/registry";
import { returnPoints, spend } from "~/modules/ledger/commands";
import { findOwnTransactions } from "~/modules/ledger/find-own-transactions.server";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { holdsPoints } from "~/modules/members/active-member";
import { lockMembers } from "~/modules/members/lock-members.server";
import type { OrderState } from "~/modules/orders/order-snapshot";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { takeKey } from "./advance-redemptions.server";
import { openRedemption } from "./open-redemption.server";
import { planReturn, type ReturnPlan } from "./plan-returns";
import type { RewardTerms } from "./reward-terms";

interface Planned {
  redemption: Redemption;
  plan: ReturnPlan;
}

const termsOf = ({ terms }: Redemption) => terms as object as RewardTerms;

/**
 * Brings what was spent on these orders to what they are now: points go back by the share of the discount that went back, a
 * cancelled order ends its redemption and may bring a new code. The same state again changes nothing. Inside the caller's
 * transaction. One statement where nothing was spent; a constant number for any batch, and three for each new code.
 */
export async function returnSpentPoints(
  db: Db,
  { shopId, orders, now }: { shopId: number; orders: readonly OrderState[]; now: Date },
): Promise<void> {
  const orderOf = new Map(orders.map((order) => [order.orderId, order]));
  if (orderOf.size === 0) return;
  const where = { shopId, orderId: { in: [...orderOf.keys()] } };
  const owners = await db.redemption.findMany({ where, select: { customerId: true } });
  if (owners.length === 0) return;
  const members = await lockMembers(db, { shopId, customerIds: owners.map(({ customerId }) => customerId) });
  const redemptions = await db.redemption.findMany({ where, orderBy: { id: "asc" } });
  const changed = redemptions.flatMap((redemption): Planned[] => {
    const order = orderOf.get(redemption.orderId ?? 0n);
    if (!order || !holdsPoints(members.get(redemption.customerId) ?? null)) return [];
    const spent = { ...redemption, returned: redemption.returnedPoints, terms: termsOf(redemption) };
    const plan = planReturn(spent, order);
    return plan ? [{ redemption, plan }] : [];
  });
  if (changed.length === 0) return;
  await book(db, { shopId, changed, now });
  await store(db, { shopId, changed, now });
  await issueAnew(db, { shopId, changed, now });
  if (changed.some(({ redemption, plan }) => plan.status !== redemption.status)) {
    await enqueue(db, jobs.publishStorefront, { shopId });
  }
  await requestCards(db, { shopId, customerIds: changed.map(({ redemption }) => redemption.customerId) });
}

interface Changes {
  shopId: number;
  changed: readonly Planned[];
  now: Date;
}

async function book(db: Db, { shopId, changed, now }: Changes): Promise<void> {
  // A reservation may be another customer's, from before a merge: what it took is in no lot of this one.
  const keys = changed.flatMap(({ redemption: { id, customerId, reservationKey } }) =>
    [takeKey(id), reservationKey].map((eventKey) => ({ customerId, eventKey })),
  );
  const own = await findOwnTransactions(db, { shopId, keys });
  const customerIds = changed.map(({ redemption }) => redemption.customerId);
  const returnTerms = await loadReturnTerms(db, { shopId, customerIds, now });
  const commands = changed.flatMap(({ redemption, plan }): LedgerCommand[] => {
    const { id, customerId, reservationKey, returnedPoints, returnBookings } = redemption;
    const points = plan.returned - returnedPoints;
    if (points === 0) return [];
    const eventKey = `redemption:${id}:return:${returnBookings + 1}`;
    const booking = { eventKey, customerId, points: Math.abs(points), actor: SYSTEM, occurredAt: now };
    if (points < 0) return [spend({ ...booking, allowNegative: true })];
    const spentKey = [takeKey(id), reservationKey].find((key) => own.has(key)) ?? null;
    return [returnPoints({ ...booking, ...returnTerms(customerId), spentKey })];
  });
  await postTransactions(db, { shopId, commands, now });
}

/** One statement. */
async function store(db: Db, { shopId, changed, now }: Changes): Promise<void> {
  const rows = changed.map(({ redemption: { id, returnedPoints, returnBookings, status, endedAt }, plan }) => ({
    id,
    status: plan.status,
    returned: plan.returned,
    bookings: returnBookings + (plan.returned === returnedPoints ? 0 : 1),
    endedAt: plan.status === status ? endedAt : now,
  }));
  await db.$executeRaw`
    UPDATE redemption SET status = told.status::"RedemptionStatus", returned_points = told.returned, return_bookings = told.bookings,
      ended_at = told."endedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS told (
      id uuid, status text, returned int, bookings int, "endedAt" timestamptz
    )
    WHERE redemption.shop_id = ${shopId} AND redemption.id = told.id`;
}

/** New codes by the terms of the old ones, as far as the points that came back are there. */
async function issueAnew(db: Db, { shopId, changed, now }: Changes): Promise<void> {
  const wanted = changed.filter(({ plan }) => plan.anew).map(({ redemption }) => redemption);
  if (wanted.length === 0) return;
  const balances = await readBalances(db, { shopId, customerIds: wanted.map(({ customerId }) => customerId) });
  const left = new Map([...balances].map(([customerId, { available }]) => [customerId, available]));
  for (const redemption of wanted) {
    const { rewardId, customerId, points } = redemption;
    const available = left.get(customerId) ?? 0;
    if (available < points) continue;
    left.set(customerId, available - points);
    await openRedemption(db, {
      shopId,
      id: randomUUID(),
      rewardId,
      customerId,
      points,
      terms: termsOf(redemption),
      status: "ISSUING" as const,
      actor: SYSTEM,
      now,
    });
  }
}
