import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

/** Requests the wordings that these customers saw. Inside the caller's transaction, one statement. */
export async function requestWordings(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: Iterable<bigint> },
): Promise<void> {
  const ids = [...new Set(customerIds)].map(String);
  if (ids.length > 0) await enqueue(db, jobs.readConsentWordings, { shopId, customerIds: ids });
}

export interface WordingRow {
  customerId: bigint;
  wording: string;
}

/** Stores the wordings that members read beside the newsletter form, each once. One statement. Safe to run again. */
export async function saveShownWordings(
  db: Db,
  { shopId, rows, now }: { shopId: number; rows: WordingRow[]; now: Date },
): Promise<void> {
  if (rows.length === 0) return;
  const shown = rows.map((row) => ({ ...row, customerId: row.customerId.toString() }));
  await db.$executeRaw`
    INSERT INTO consent_proof (shop_id, customer_id, state, at, source, wording, recorded_at)
    SELECT ${shopId}, shown."customerId", 'FORM_SENT', member.consent_updated_at, 'THEME_BLOCK', shown.wording, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(shown)}::jsonb) AS shown ("customerId" bigint, wording text)
    JOIN member ON member.shop_id = ${shopId} AND member.customer_id = shown."customerId" AND member.status = 'ACTIVE'
    ON CONFLICT DO NOTHING`;
}
