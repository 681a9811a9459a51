import type { EarningEventKind } from "@prisma/client";
import type { Db } from "~/db.server";
import { loadOrderHeads } from "~/modules/orders/load-order-heads.server";
import type { CardPart } from "~/modules/publishing/card-part";
import { orderIdOfSource } from "./core/award-source";

interface WaitingFields {
  /** present while awards wait for staff: what they would be worth in all, and the latest of them */
  waiting: {
    points: number;
    latest: {
      points: number;
      at: string;
      event: EarningEventKind;
      /** name of the member's own order */
      order?: string;
    }[];
  };
}

const SHOWN = 5;

interface Row {
  customerId: bigint;
  event: EarningEventKind;
  source: string;
  points: number;
  occurredAt: Date;
  total: bigint;
}

/** What earned points that staff have not decided on yet. Two statements. */
export const waitingCardPart: CardPart<WaitingFields> = {
  async read(db: Db, { shopId, customerIds }) {
    const rows = await db.$queryRaw<Row[]>`
      SELECT asked.id AS "customerId", event, source, points, occurred_at AS "occurredAt", total
      FROM unnest(${customerIds.map(String)}::bigint[]) AS asked (id) CROSS JOIN LATERAL (
        SELECT id, event, source, proposed AS points, occurred_at, sum(proposed) OVER () AS total
        FROM award
        WHERE shop_id = ${shopId} AND customer_id = asked.id AND status = 'WAITING' AND proposed > 0
        ORDER BY occurred_at DESC, id DESC LIMIT ${SHOWN}
      ) AS waiting
      ORDER BY asked.id, occurred_at DESC, waiting.id DESC`;
    const orderIds = rows.flatMap(({ source }) => orderIdOfSource(source) ?? []);
    const orders = await loadOrderHeads(db, { shopId, orderIds });
    const byMember = Map.groupBy(rows, ({ customerId }) => customerId);
    return new Map(
      [...byMember].map(([customerId, own]) => {
        const latest = own.map(({ points, event, source, occurredAt }) => {
          const order = orders.get(orderIdOfSource(source) ?? 0n);
          // Points for a friend's order name no order: it is somebody else's.
          return {
            points,
            at: occurredAt.toISOString(),
            event,
            ...(order?.customerId === customerId && { order: order.name }),
          };
        });
        return [customerId, { waiting: { points: Number(own[0]?.total), latest } }];
      }),
    );
  },
  isWorthCard: () => true,
};
