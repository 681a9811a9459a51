import type { PrismaClient } from "@prisma/client";
import { identityPrints, type Print } from "./identity/identity-prints";

const BATCH = 1_000;

/**
 * Gives hashes to members who have a personal link and whose account was told before accounts were compared; their
 * addresses follow with the next news of them. Batch by batch, two statements each, one when there is nobody. Safe to run
 * again.
 */
export async function printMembers(
  prisma: PrismaClient,
  { shopId, print }: { shopId: number; print: Print },
): Promise<void> {
  for (;;) {
    const members = await prisma.$queryRaw<
      { customerId: bigint; email: string | null; phone: string | null; countryCode: string | null }[]
    >`
      SELECT DISTINCT m.customer_id AS "customerId", m.email, m.phone, m.country_code AS "countryCode"
      FROM referral_link JOIN member m USING (shop_id, customer_id)
      WHERE m.shop_id = ${shopId} AND m.status = 'ACTIVE' AND m.prints IS NULL
        AND (m.email IS NOT NULL OR m.phone IS NOT NULL)
      LIMIT ${BATCH}`;
    if (members.length === 0) return;
    const rows = members.map(({ customerId, email, phone, countryCode }) => ({
      customerId: customerId.toString(),
      prints: identityPrints({ emails: [email], phones: [phone], addresses: [], countryCode }, print),
    }));
    await prisma.$executeRaw`
      UPDATE member SET prints = known.prints
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS known ("customerId" bigint, prints jsonb)
      WHERE shop_id = ${shopId} AND customer_id = known."customerId" AND status = 'ACTIVE' AND member.prints IS NULL`;
  }
}
