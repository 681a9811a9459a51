import type { Db } from "~/db.server";
import type { PersonName } from "./member-name";

/** Names and addresses of these customers as far as known, former members included. One statement. */
export async function loadMemberNames(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: Iterable<bigint> },
): Promise<Map<bigint, PersonName>> {
  const rows = await db.member.findMany({
    where: { shopId, customerId: { in: [...new Set(customerIds)] } },
    select: { customerId: true, firstName: true, lastName: true, email: true },
  });
  return new Map(rows.map(({ customerId, ...name }) => [customerId, name]));
}
