import type { PrismaClient } from "@prisma/client";
import { identityFingerprints, type Fingerprinter } from "./identity/identity-fingerprints";

const BATCH = 1_000;

/**
 * Gives hashes to members who have a personal link and whose account was told before accounts were compared; their
 * addresses follow with the next news of them. Batch by batch, two statements each, one when there is nobody. Safe to run
 * again.
 */
export async function fingerprintMembers(
  prisma: PrismaClient,
  { shopId, fingerprinter }: { shopId: number; fingerprinter: Fingerprinter },
): Promise<void> {
  for (;;) {
    const members = await prisma.$queryRaw<
      { customerId: bigint; email: string | null; phone: string | null; countryCode: string | null }[]
    >`
      SELECT DISTINCT m.customer_id AS "customerId", m.email, m.phone, m.country_code AS "countryCode"
      FROM referral_link JOIN member m USING (shop_id, customer_id)
      WHERE m.shop_id = ${shopId} AND m.status = 'ACTIVE' AND m.fingerprints IS NULL
        AND (m.email IS NOT NULL OR m.phone IS NOT NULL)
      LIMIT ${BATCH}`;
    if (members.length === 0) return;
    const rows = members.map(({ customerId, email, phone, countryCode }) => ({
      customerId: customerId.toString(),
      fingerprints: identityFingerprints(
        { emails: [email], phones: [phone], addresses: [], countryCode },
        fingerprinter,
      ),
    }));
    await prisma.$executeRaw`
      UPDATE member SET fingerprints = known.fingerprints
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS known ("customerId" bigint, fingerprints jsonb)
      WHERE shop_id = ${shopId} AND customer_id = known."customerId" AND status = 'ACTIVE' AND member.fingerprints IS NULL`;
  }
}
