import type { Db } from "~/db.server";

interface TriggerUse {
  shopId: number;
  definitionId: string;
  inUse: boolean;
  toldAt: Date;
}

/** Notes whether Flow uses a trigger of ours; what comes late does not overwrite what was told later. One statement. */
export async function noteTriggerUse(db: Db, { shopId, definitionId, inUse, toldAt }: TriggerUse): Promise<void> {
  await db.$executeRaw`
    INSERT INTO flow_trigger_use AS known (shop_id, definition_id, in_use, told_at)
    VALUES (${shopId}, ${definitionId}, ${inUse}, ${toldAt})
    ON CONFLICT (shop_id, definition_id) DO UPDATE SET in_use = excluded.in_use, told_at = excluded.told_at
    WHERE excluded.told_at >= known.told_at`;
}
