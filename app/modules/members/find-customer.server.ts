import type { Db } from "~/db.server";

/** A customer by number, in any status; else the active member with this e-mail address. One statement. */
export async function findCustomer(
  db: Db,
  { shopId, customerId, email }: { shopId: number; customerId: bigint | null; email: string | null },
): Promise<bigint | null> {
  const [member] = await db.$queryRaw<{ customerId: bigint }[]>`
    SELECT customer_id AS "customerId" FROM member
    WHERE shop_id = ${shopId} AND (customer_id = ${customerId} OR (status = 'ACTIVE' AND lower(email) = ${email}))
    ORDER BY customer_id = ${customerId} DESC NULLS LAST LIMIT 1`;
  return member?.customerId ?? null;
}
