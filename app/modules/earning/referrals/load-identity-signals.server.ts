import type { MemberStatus } from "@prisma/client";
import type { Db } from "~/db.server";
import type { IdentitySignals } from "~/modules/earning/guards/guard";
import { loadAccountFingerprints } from "~/modules/members/account-fingerprints.server";
import { loadFingerprints } from "~/modules/orders/load-fingerprints.server";

interface Person {
  status: MemberStatus;
  identitySignals: IdentitySignals;
}

/** Identity signals of these members, from their accounts and all their orders. Two statements. */
export async function loadPersons(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, Person>> {
  const accounts = await loadAccountFingerprints(db, { shopId, customerIds });
  const fingerprintsOf = await loadFingerprints(db, { shopId, customerIds });
  return new Map(
    accounts.map(({ customerId, status, fingerprints: account }) => {
      const orders = fingerprintsOf.get(customerId) ?? [];
      const all = account ? [...orders, account] : orders;
      const identitySignals = {
        emails: new Set(all.flatMap(({ emails }) => emails)),
        phones: new Set(all.flatMap(({ phones }) => phones)),
        addresses: new Set(all.flatMap(({ addresses }) => addresses)),
        networks: new Set(orders.flatMap(({ network }) => network ?? [])),
      };
      return [customerId, { status, identitySignals }];
    }),
  );
}
