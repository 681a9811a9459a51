import type { Db } from "~/db.server";
import { listMergedInto } from "~/modules/members/member-lifecycle.server";
import { listOrderIds } from "~/modules/orders/order-lifecycle.server";
import type { Person } from "./about-person.server";

/** All that identifies a customer in stored data, including what Shopify's message contains. Three statements. */
export async function findPerson(
  db: Db,
  request: { shopId: number; customerId: bigint; email?: string | null | undefined; orderIds?: bigint[] },
): Promise<Person> {
  const { shopId, customerId, email, orderIds = [] } = request;
  const customerIds = await listMergedInto(db, { shopId, customerId });
  const where = { shopId, customerId: { in: customerIds } };
  const members = await db.member.findMany({ where, select: { email: true } });
  const ownIds = await listOrderIds(db, { shopId, customerIds });
  const emails = [email, ...members.map((member) => member.email)].flatMap((mail) => mail?.trim().toLowerCase() || []);
  return {
    shopId,
    customerIds,
    emails: [...new Set(emails)],
    orderIds: [...new Set([...ownIds, ...orderIds])],
  };
}
