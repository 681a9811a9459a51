import type { MemberStatus } from "@prisma/client";
import type { Db } from "~/db.server";
import type { OrderSnapshot } from "~/modules/orders/order-snapshot";
import type { IdentitySignals } from "~/modules/earning/guards/guard";
import type { IdentityFingerprints } from "~/modules/orders/fingerprints";

interface Person {
  status: MemberStatus;
  identitySignals: IdentitySignals;
}

type OrderFingerprints = NonNullable<OrderSnapshot["fingerprints"]>;

/** What is known of these members for comparing: their accounts and all their orders. Two statements. */
export async function loadPersons(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, Person>> {
  const members = await db.member.findMany({
    where: { shopId, customerId: { in: customerIds } },
    select: { customerId: true, status: true, fingerprints: true },
  });
  const fingerprinted = await db.$queryRaw<{ customerId: bigint; fingerprints: OrderFingerprints }[]>`
    SELECT customer_id AS "customerId", snapshot -> 'fingerprints' AS fingerprints FROM "order"
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[])
      AND snapshot -> 'fingerprints' IS NOT NULL`;
  const fingerprintsOf = Map.groupBy(fingerprinted, ({ customerId }) => customerId);
  return new Map(
    members.map(({ customerId, status, fingerprints: told }) => {
      const account = told as IdentityFingerprints | null;
      const orders = (fingerprintsOf.get(customerId) ?? []).map((row) => row.fingerprints);
      const identitySignals = {
        emails: new Set([...orders, ...(account ? [account] : [])].flatMap(({ emails }) => emails)),
        phones: new Set([...orders, ...(account ? [account] : [])].flatMap(({ phones }) => phones)),
        addresses: new Set([
          ...orders.flatMap(({ address, addresses = [] }) => [...addresses, ...(address ? [address] : [])]),
          ...(account?.addresses ?? []),
        ]),
        networks: new Set(orders.flatMap(({ network }) => network ?? [])),
      };
      return [customerId, { status, identitySignals }];
    }),
  );
}
