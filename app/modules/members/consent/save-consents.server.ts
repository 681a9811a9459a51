import { type ConsentSource, Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { saveConsentProofs, type ConsentRow } from "./consent-proofs.server";
import { requestWordings } from "./shown-wordings.server";

interface Kept {
  shopId: number;
  /** the newest consent of each member, from consent webhooks only */
  newest: ConsentRow[];
  /** every reported consent */
  all: ConsentRow[];
  source: ConsentSource;
  now: Date;
}

/** Stores the newest consents and the proofs of all. At most three statements, inside the caller's transaction. */
export async function keepConsents(db: Db, { shopId, newest, all, source, now }: Kept): Promise<void> {
  await saveConsents(db, { shopId, consents: newest });
  const proofs = await saveConsentProofs(db, { shopId, consents: all, source, now });
  if (source !== "WEBHOOK") return;
  const asked = proofs.filter(({ state }) => state === "PENDING" || state === "SUBSCRIBED");
  await requestWordings(db, { shopId, customerIds: asked.map(({ customerId }) => customerId) });
}

/** Stores the newest e-mail consent of existing members; a late or repeated one changes nothing. One statement. */
async function saveConsents(db: Db, { shopId, consents }: { shopId: number; consents: ConsentRow[] }): Promise<void> {
  if (consents.length === 0) return;
  const rows = consents.map((consent) => ({ ...consent, customerId: consent.customerId.toString() }));
  await db.$executeRaw(Prisma.sql`
    UPDATE member SET consent_state = change.state, consent_opt_in_level = change."optInLevel",
      consent_updated_at = coalesce(change."updatedAt", consent_updated_at)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS change (
      "customerId" bigint, state text, "optInLevel" text, "updatedAt" timestamptz
    )
    WHERE shop_id = ${shopId} AND customer_id = change."customerId" AND status = 'ACTIVE'
      AND coalesce(change."updatedAt", 'infinity') >= coalesce(consent_updated_at, '-infinity')`);
}
