import type { MemberStatus, Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import type { IdentityFingerprints } from "~/modules/orders/fingerprints";

interface ComparedAccount {
  customerId: bigint;
  status: MemberStatus;
  /** null: not known yet */
  fingerprints: IdentityFingerprints | null;
}

/** Status of these customers, and the hashes by which their accounts are compared. One statement. */
export async function loadAccountFingerprints(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<ComparedAccount[]> {
  const rows = await db.member.findMany({
    where: { shopId, customerId: { in: customerIds } },
    select: { customerId: true, status: true, fingerprints: true },
  });
  return rows.map(({ fingerprints, ...row }) => ({
    ...row,
    fingerprints: fingerprints as unknown as IdentityFingerprints | null,
  }));
}

interface Account {
  customerId: bigint;
  email: string | null;
  phone: string | null;
  countryCode: string | null;
}

/**
 * Members without hashes whose account has something to hash.
 * @param among a SELECT of the numbers of the members to check; runs within the same statement
 */
export async function listUnfingerprintedAccounts(
  db: Db,
  { shopId, among, limit }: { shopId: number; among: Prisma.Sql; limit: number },
): Promise<Account[]> {
  return db.$queryRaw<Account[]>`
    SELECT customer_id AS "customerId", email, phone, country_code AS "countryCode" FROM member
    WHERE shop_id = ${shopId} AND status = 'ACTIVE' AND fingerprints IS NULL
      AND (email IS NOT NULL OR phone IS NOT NULL) AND customer_id IN (${among})
    LIMIT ${limit}`;
}

/** Stores hashes of members who had none. One statement. */
export async function saveMissingFingerprints(
  db: Db,
  { shopId, rows }: { shopId: number; rows: { customerId: bigint; fingerprints: IdentityFingerprints }[] },
): Promise<void> {
  const values = rows.map((row) => ({ ...row, customerId: row.customerId.toString() }));
  await db.$executeRaw`
    UPDATE member SET fingerprints = known.fingerprints
    FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb) AS known ("customerId" bigint, fingerprints jsonb)
    WHERE shop_id = ${shopId} AND customer_id = known."customerId" AND status = 'ACTIVE' AND member.fingerprints IS NULL`;
}
