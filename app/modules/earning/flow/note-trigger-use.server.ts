import type { Db } from "~/db.server";

interface TriggerUse {
  shopId: number;
  definitionId: string;
  inUse: boolean;
  reportedAt: Date;
}

/** Notes whether the shop uses a Flow trigger of ours; a late message does not overwrite a newer one. One statement. */
export async function noteTriggerUse(db: Db, { shopId, definitionId, inUse, reportedAt }: TriggerUse): Promise<void> {
  await db.$executeRaw`
    INSERT INTO flow_trigger_use AS known (shop_id, definition_id, in_use, reported_at)
    VALUES (${shopId}, ${definitionId}, ${inUse}, ${reportedAt})
    ON CONFLICT (shop_id, definition_id) DO UPDATE SET in_use = excluded.in_use, reported_at = excluded.reported_at
    WHERE excluded.reported_at >= known.reported_at`;
}
