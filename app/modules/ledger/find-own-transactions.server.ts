import type { Db } from "~/db.server";

/** Those of the event keys under which something was posted for just this member. One statement. */
export async function findOwnTransactions(
  db: Db,
  { shopId, keys }: { shopId: number; keys: readonly { customerId: bigint; eventKey: string }[] },
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ eventKey: string }[]>`
    SELECT t.event_key AS "eventKey"
    FROM unnest(${keys.map(({ customerId }) => String(customerId))}::bigint[], ${keys.map((key) => key.eventKey)}::text[])
      AS asked (customer_id, event_key)
    JOIN ledger_transaction t ON t.shop_id = ${shopId} AND t.event_key = asked.event_key
      AND t.customer_id = asked.customer_id`;
  return new Set(rows.map(({ eventKey }) => eventKey));
}
