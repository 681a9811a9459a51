import type { Award, EarningEventKind } from "@prisma/client";
import type { Db } from "~/db.server";
import { readSnapshot, toStoredAward } from "~/modules/earning/awards/award-rows.server";
import { bookAwards } from "~/modules/earning/awards/book-awards.server";
import { findAwards, findAwardHeads, listAwardIds } from "~/modules/earning/awards/find-awards.server";
import { loadDebts } from "~/modules/earning/awards/load-debts.server";
import { countWaitingAwards, listWaitingAwards } from "~/modules/earning/awards/waiting-awards.server";
import { readTakeBackPolicy } from "~/modules/earning/programme/programme.server";
import { lockAvailable } from "~/modules/ledger/lock-available.server";
import { loadOrderHeads } from "~/modules/orders/load-order-heads.server";
import type { Approvable, Decided, ItemDecision, ItemDescription } from "../approvable";
import { decideAwards } from "../decide-award";
import { orderIdOfSource } from "~/modules/earning/core/award-source";

/** Adds what staff need to see of these awards to decide on them. */
type Describe = (
  db: Db,
  of: { shopId: number; awards: Award[] },
) => Promise<(award: Award) => Partial<Pick<ItemDescription, "orderName" | "review" | "proof">>>;

/** A kind whose items are the awards of these events, a whole group of `waitingGroups`. */
export function awardsOfEvents<Kind extends EarningEventKind>(
  events: readonly Kind[],
  addDetails: Describe,
): Approvable<Kind> {
  const load = (db: Db, { shopId, ids }: { shopId: number; ids: string[] }) => findAwards(db, { shopId, ids, events });
  const change = async (db: Db, decision: ItemDecision): Promise<Decided> => {
    const { shopId, actor, now } = decision;
    const awards = (await load(db, decision)).map(toStoredAward);
    const takeBackPolicy = await readTakeBackPolicy(db, { shopId });
    const available = await lockAvailable(db, { shopId, customerIds: awards.map(({ customerId }) => customerId) });
    const debts = await loadDebts(db, { shopId, awards });
    const { awards: changed, ...decided } = decideAwards(awards, { ...decision, takeBackPolicy, available, debts });
    await bookAwards(db, { shopId, changes: decided.changes, awards: changed, actor, now });
    return decided;
  };
  return {
    kinds: events,
    async list(db, { kinds, ...wanted }) {
      const asked = events.filter((event) => kinds.includes(event));
      const waiting = await listWaitingAwards(db, { ...wanted, events: asked });
      return waiting.map(({ event: kind, ...item }) => ({ ...item, kind }));
    },
    async count(db, wanted) {
      const counts = await countWaitingAwards(db, { ...wanted, events });
      return counts.map(({ event, count }) => ({ kind: event, count }));
    },
    async find(db, { shopId, ids }) {
      const awards = await findAwardHeads(db, { shopId, ids, events });
      return new Map(awards.map(({ id, event: kind, customerId, status }) => [id, { kind, customerId, status }]));
    },
    listOf: (db, { shopId, customerIds }) => listAwardIds(db, { shopId, customerIds, events }),
    async describe(db, { shopId, ids }) {
      const awards = await load(db, { shopId, ids });
      const detailsOf = awards.length > 0 ? await addDetails(db, { shopId, awards }) : () => ({});
      return new Map(awards.map((award) => [award.id, { ...describeAward(award), ...detailsOf(award) }]));
    },
    decide: change,
    undo: change,
  };
}

function describeAward(award: Award): ItemDescription {
  const { event, customerId, status, proposed, granted, takenBack } = award;
  const snapshot = readSnapshot(award.snapshot);
  return {
    kind: event,
    customerId,
    isWaiting: status === "WAITING",
    points: status === "WAITING" || status === "REJECTED" ? proposed : granted - takenBack,
    ruleName: snapshot.terms.ruleName,
    orderName: null,
    orderId: orderIdOfSource(award.source),
    review: null,
    proof: null,
    reward: null,
    snapshot,
  };
}

/** Adds the names of the orders that awards were given for. One statement. */
export const addOrderNames: Describe = async (db, { shopId, awards }) => {
  const orderIds = awards.flatMap(({ source }) => orderIdOfSource(source) ?? []);
  const orders = await loadOrderHeads(db, { shopId, orderIds });
  return ({ source }) => ({ orderName: orders.get(orderIdOfSource(source) ?? -1n)?.name ?? null });
};
