import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";

export interface ConsentRow {
  customerId: bigint;
  state: string;
  optInLevel: string | null;
  updatedAt: Date | null;
}

/** Stores the newest e-mail consent of known members; a late or repeated one changes nothing. One statement. */
export async function saveConsents(
  db: Db,
  { shopId, consents }: { shopId: number; consents: ConsentRow[] },
): Promise<void> {
  if (consents.length === 0) return;
  const rows = consents.map((consent) => ({ ...consent, customerId: consent.customerId.toString() }));
  await db.$executeRaw(Prisma.sql`
    UPDATE member SET consent_state = news.state, consent_opt_in_level = news."optInLevel",
      consent_updated_at = coalesce(news."updatedAt", consent_updated_at)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS news (
      "customerId" bigint, state text, "optInLevel" text, "updatedAt" timestamptz
    )
    WHERE shop_id = ${shopId} AND customer_id = news."customerId" AND status = 'ACTIVE'
      AND coalesce(news."updatedAt", 'infinity') >= coalesce(consent_updated_at, '-infinity')`);
}
