import type { CardPart } from "~/modules/publishing/card-part";

interface MissionFields {
  /** what became of the member's entries, by mission */
  missions: Record<string, "WAITING" | "DONE" | "REJECTED">;
}

/**
 * Entries for missions that have not ended; of several entries for one mission the last counts. Without a limit, because a
 * shop runs few missions at a time. One statement.
 */
export const missionCardPart: CardPart<MissionFields> = {
  async read(db, { shopId, customerIds, now }) {
    const rows = await db.$queryRaw<({ customerId: bigint } & MissionFields)[]>`
      SELECT entry.customer_id AS "customerId", jsonb_object_agg(entry.mission_id, CASE
        WHEN award.status = 'WAITING' THEN 'WAITING' WHEN award.status = 'REJECTED' THEN 'REJECTED' ELSE 'DONE'
      END ORDER BY entry.attempt) AS missions
      FROM mission_entry AS entry
      JOIN mission ON mission.shop_id = entry.shop_id AND mission.id = entry.mission_id
      JOIN award_state AS award ON award.shop_id = entry.shop_id AND award.id = entry.award_id
      WHERE entry.shop_id = ${shopId} AND entry.customer_id = ANY (${customerIds.map(String)}::bigint[])
        AND mission.enabled AND mission.archived_at IS NULL AND (mission.ends_at IS NULL OR mission.ends_at > ${now})
      GROUP BY entry.customer_id`;
    return new Map(rows.map(({ customerId, missions }) => [customerId, { missions }]));
  },
  isWorthCard: () => true,
};
