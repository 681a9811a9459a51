import type { Db } from "~/db.server";

/**
 * The available points of each member, locked until the caller's transaction ends. Locks in ascending order, as every
 * posting does; a member without an account has 0. One statement.
 */
export async function lockAvailable(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, number>> {
  const available = new Map(customerIds.map((customerId) => [customerId, 0]));
  if (available.size === 0) return available;
  const rows = await db.$queryRaw<{ customer_id: bigint; balance: number }[]>`
    SELECT customer_id, balance::float8 AS balance FROM ledger_account
    WHERE shop_id = ${shopId} AND kind = 'AVAILABLE' AND customer_id = ANY (${[...available.keys()]}::bigint[])
    ORDER BY customer_id FOR NO KEY UPDATE`;
  for (const row of rows) available.set(row.customer_id, row.balance);
  return available;
}
