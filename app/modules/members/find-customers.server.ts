import type { Db } from "~/db.server";

export interface FoundCustomers {
  /** by each number, the active customer behind it after merges; unknown, deleted and redacted ones are not there */
  byId: Map<bigint, bigint>;
  /** by each address in lower case, the active customers who have it */
  byEmail: Map<string, bigint[]>;
}

/** Active customers by numbers and addresses. At most two statements for any number of them. Reads only. */
export async function findCustomers(
  db: Db,
  { shopId, customerIds, emails }: { shopId: number; customerIds: readonly bigint[]; emails: readonly string[] },
): Promise<FoundCustomers> {
  const named = customerIds.length === 0 ? [] : await readByNumber(db, shopId, customerIds);
  const addressed =
    emails.length === 0
      ? []
      : await db.$queryRaw<{ email: string; id: bigint }[]>`
          SELECT lower(trim(email)) AS email, customer_id AS id FROM member
          WHERE shop_id = ${shopId} AND status = 'ACTIVE' AND lower(trim(email)) = ANY (${emails}::text[])
          ORDER BY customer_id`;
  const byEmail = new Map<string, bigint[]>();
  for (const { email, id } of addressed) byEmail.set(email, [...(byEmail.get(email) ?? []), id]);
  return { byId: new Map(named.map(({ first, id }) => [first, id])), byEmail };
}

const readByNumber = (db: Db, shopId: number, customerIds: readonly bigint[]) => db.$queryRaw<
  { first: bigint; id: bigint }[]
>`
  WITH RECURSIVE way AS (
    SELECT id AS first, id FROM unnest(${customerIds.map(String)}::bigint[]) AS id
    UNION SELECT way.first, m.merged_into_id FROM way
      JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = way.id AND m.status = 'MERGED'
  )
  SELECT way.first, way.id FROM way
  JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = way.id AND m.status = 'ACTIVE'`;
