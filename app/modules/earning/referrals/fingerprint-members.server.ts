import { Prisma, type PrismaClient } from "@prisma/client";
import { listUnfingerprintedAccounts, saveMissingFingerprints } from "~/modules/members/account-fingerprints.server";
import { identityFingerprints, type Fingerprinter } from "./identity/identity-fingerprints";

const BATCH = 1_000;

/**
 * Adds hashes to members who have a personal link and whose account was stored before accounts were compared; addresses
 * follow with the next change of the customer. Batch by batch, two statements each, one when nobody is left. Safe to
 * run again.
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
