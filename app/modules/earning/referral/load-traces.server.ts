import type { MemberStatus } from "@prisma/client";
import type { Db } from "~/db.server";
import type { OrderFacts } from "../order-facts";
import type { Traces } from "./guards";
import type { IdentityPrints } from "~/modules/members/identity-prints";

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
    select: { customerId: true, status: true, prints: true },
  });
  const printed = await db.$queryRaw<{ customerId: bigint; prints: Prints }[]>`
    SELECT customer_id AS "customerId", facts -> 'prints' AS prints FROM "order"
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[])
      AND facts -> 'prints' IS NOT NULL`;
  const printsOf = Map.groupBy(printed, ({ customerId }) => customerId);
  return new Map(
    members.map(({ customerId, status, prints: told }) => {
      const account = told as IdentityPrints | null;
      const orders = (printsOf.get(customerId) ?? []).map((row) => row.prints);
      const traces = {
        emails: new Set([...orders, ...(account ? [account] : [])].flatMap(({ emails }) => emails)),
        phones: new Set([...orders, ...(account ? [account] : [])].flatMap(({ phones }) => phones)),
        addresses: new Set([
          ...orders.flatMap(({ address, addresses = [] }) => [...addresses, ...(address ? [address] : [])]),
          ...(account?.addresses ?? []),
        ]),
        networks: new Set(orders.flatMap(({ network }) => network ?? [])),
      };
      return [customerId, { status, traces }];
    }),
  );
}
