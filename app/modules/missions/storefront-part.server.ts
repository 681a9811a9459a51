import type { Mission } from "@prisma/client";
import type { Db } from "~/db.server";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import type { StorefrontPart } from "~/modules/publishing/storefront-part";
import { countEntries } from "./count-entries.server";
import { kindEarns } from "./mission-earning-event";
import { placesLeft } from "./mission-status";

/** As many as fit easily into one metafield; nobody reads more. */
const MISSIONS_SHOWN_MAX = 20;

interface MissionFields {
  /** absent while there are none */
  missions?: {
    id: string;
    kind: "MISSION" | "SURVEY" | "EVENT";
    title: string;
    text: string;
    points: number;
    proof: "NONE" | "TEXT" | "LINK" | "PHOTO";
    /** when it was published; null: no limit */
    placesLeft: number | null;
    startsAt: string;
    endsAt: string | null;
  }[];
}

export const missionStorefrontPart: StorefrontPart<MissionFields> = async (db, { shop, now }) => {
  const missions = await listStorefrontMissions(db, { shopId: shop.id, now });
  if (missions.length === 0) return {};
  return {
    missions: missions.map(({ id, kind, title, text, points, proof, placesLeft, startsAt, endsAt }) => ({
      id,
      kind,
      title,
      text,
      points,
      proof,
      placesLeft,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
    })),
  };
};

/** The missions that members may see now or later: a rule gives points for them, and they have not ended. */
export async function listStorefrontMissions(
  db: Db,
  { shopId, now }: { shopId: number; now: Date },
): Promise<(Mission & { placesLeft: number | null })[]> {
  const book = await loadRuleBook(db, { shopId });
  const missions = await db.mission.findMany({
    where: { shopId, enabled: true, archivedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  const open = missions.filter(({ kind }) => kindEarns(book, kind, now)).slice(0, MISSIONS_SHOWN_MAX);
  const counts = await countEntries(db, { shopId, missionIds: open.map(({ id }) => id) });
  return open.map((mission) => ({ ...mission, placesLeft: placesLeft(mission.places, counts(mission.id).taken) }));
}
