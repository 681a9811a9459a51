import { Prisma, type PrismaClient } from "@prisma/client";
import { listUnfingerprintedAccounts, saveMissingFingerprints } from "~/modules/members/account-fingerprints.server";
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
  const among = Prisma.sql`SELECT customer_id FROM referral_link WHERE shop_id = ${shopId}`;
  for (;;) {
    const accounts = await listUnfingerprintedAccounts(prisma, { shopId, among, limit: BATCH });
    if (accounts.length === 0) return;
    const rows = accounts.map(({ customerId, email, phone, countryCode }) => {
      const signals = { emails: [email], phones: [phone], addresses: [], countryCode };
      return { customerId, fingerprints: identityFingerprints(signals, fingerprinter) };
    });
    await saveMissingFingerprints(prisma, { shopId, rows });
  }
}
