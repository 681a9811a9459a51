import type { MemberStatus } from "@prisma/client";
import type { Db } from "~/db.server";
import type { OrderFacts } from "../order-facts";
import type { Traces } from "./guards";
import { normaliseEmail, normalisePhone } from "./normalise";

interface Person {
  status: MemberStatus;
  traces: Traces;
}

type Prints = NonNullable<OrderFacts["prints"]>;

/** What is known of these members for comparing: their accounts and all their orders. Two statements. */
export async function loadPersons(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, Person>> {
  const members = await db.member.findMany({
    where: { shopId, customerId: { in: customerIds } },
    select: { customerId: true, status: true, email: true, phone: true, countryCode: true },
  });
  const printed = await db.$queryRaw<{ customerId: bigint; prints: Prints }[]>`
    SELECT customer_id AS "customerId", facts -> 'prints' AS prints FROM "order"
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[])
      AND facts -> 'prints' IS NOT NULL`;
  const printsOf = Map.groupBy(printed, ({ customerId }) => customerId);
  return new Map(
    members.map(({ customerId, status, email, phone, countryCode }) => {
      const prints = (printsOf.get(customerId) ?? []).map((row) => row.prints);
      // Accounts are compared with accounts as they are, orders with orders by their hashes.
      const mailbox = normaliseEmail(email);
      const number = normalisePhone(phone, countryCode);
      const traces = {
        emails: new Set([...prints.flatMap(({ emails }) => emails), ...(mailbox ? [mailbox] : [])]),
        phones: new Set([...prints.flatMap(({ phones }) => phones), ...(number ? [number] : [])]),
        addresses: new Set(prints.flatMap(({ address }) => address ?? [])),
        networks: new Set(prints.flatMap(({ network }) => network ?? [])),
      };
      return [customerId, { status, traces }];
    }),
  );
}
