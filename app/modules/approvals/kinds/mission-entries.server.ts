import { waitingGroups } from "~/modules/earning/awards/waiting-awards.server";
import { listReplacedAwards } from "~/modules/missions/list-entries.server";
import { loadProofs } from "~/modules/missions/load-proofs.server";
import type { Approvable } from "../approvable";
import { awardsOfEvents } from "./awards-of-events.server";

const entries = awardsOfEvents(waitingGroups.entry, async (db, { shopId, awards }) => {
  const proofs = await loadProofs(db, { shopId, awardIds: awards.map(({ id }) => id) });
  return ({ id }) => ({ proof: proofs.get(id) ?? null });
});

/** Mission entries with their points. A rejected one stays rejected once the member has sent in another. */
export const missionEntries: Approvable<(typeof entries.kinds)[number]> = {
  ...entries,
  async undo(db, decision) {
    const { shopId, ids } = decision;
    const replaced = await listReplacedAwards(db, { shopId, awardIds: ids });
    const undone = await entries.undo(db, { ...decision, ids: ids.filter((id) => !replaced.has(id)) });
    const refused = [...replaced].map((id) => ({ id, outcome: "REPLACED" as const, status: "REJECTED", by: null }));
    return { ...undone, results: [...undone.results, ...refused] };
  },
};
