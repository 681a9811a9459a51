import type { EarningEventKind } from "@prisma/client";
import type { Db } from "~/db.server";
import { importCause } from "~/modules/ledger/import-key";
import { listLatestChanges, type PointsChange } from "~/modules/ledger/list-latest-changes.server";
import { loadOrderHeads, type OrderHead } from "~/modules/orders/load-order-heads.server";
import type { CardPart } from "~/modules/publishing/card-part";
import { orderIdOfSource } from "./core/award-source";

/** One change of the member's points, as they read it. */
interface HistoryEntry {
  points: number;
  at: string;
  /** EARN, TAKE_BACK and the like, IMPORTED for points of an earlier programme; what earned the points says more, where it is known */
  kind: string;
  event?: EarningEventKind;
  /** the member's own order: its name and number */
  order?: string;
  orderId?: number;
  /** from when on they can be used, where they are pending at first */
  from?: string;
}

interface HistoryFields {
  /** newest first */
  history?: HistoryEntry[];
}

/** Some 1 kB of the card. */
const SHOWN = 10;

/** The latest changes of points by their causes. What people of the shop wrote about them is not told. Three statements. */
export const historyCardPart: CardPart<HistoryFields> = {
  async read(db, { shopId, customerIds }) {
    const changes = await listLatestChanges(db, { shopId, customerIds, limit: SHOWN });
    const awards = await loadCauses(db, { shopId, changes });
    const orderIds = [...awards.values()].flatMap(({ source }) => orderIdOfSource(source) ?? []);
    const orders = await loadOrderHeads(db, { shopId, orderIds });
    const byMember = Map.groupBy(changes, ({ customerId }) => customerId);
    return new Map(
      [...byMember].map(([customerId, own]) => {
        const history = own.map((change) => {
          const cause = change.awardId === null ? undefined : awards.get(change.awardId);
          return toEntry(change, cause, orders.get(orderIdOfSource(cause?.source ?? "") ?? 0n));
        });
        return [customerId, { history }];
      }),
    );
  },
  isWorthCard: () => false,
};

interface Cause {
  event: EarningEventKind;
  source: string;
  maturesAt: Date;
}

async function loadCauses(
  db: Db,
  { shopId, changes }: { shopId: number; changes: readonly PointsChange[] },
): Promise<Map<string, Cause>> {
  const ids = [...new Set(changes.flatMap(({ awardId }) => awardId ?? []))];
  const select = { id: true, event: true, source: true, maturesAt: true };
  const awards = await db.award.findMany({ where: { shopId, id: { in: ids } }, select });
  return new Map(awards.map(({ id, ...cause }) => [id, cause]));
}

function toEntry(change: PointsChange, cause: Cause | undefined, order: OrderHead | undefined): HistoryEntry {
  const { customerId, points, eventKey, kind, occurredAt, pending } = change;
  return {
    points,
    at: occurredAt.toISOString(),
    kind: importCause(eventKey) ?? kind,
    ...(cause && { event: cause.event }),
    // Points for a friend's order name no order: it is somebody else's.
    ...(order?.customerId === customerId && { order: order.name, orderId: Number(order.orderId) }),
    ...(cause && pending && points > 0 && { from: cause.maturesAt.toISOString() }),
  };
}
