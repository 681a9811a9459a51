import type { MissionDetail } from "~/modules/missions/get-mission.server";
import type { ListedEntry } from "~/modules/missions/list-entries.server";
import type { EntryAnswer, MissionAnswer } from "../schemas/mission";
import { awardBriefView } from "./award-brief";

export function missionView(mission: MissionDetail): MissionAnswer {
  const { id, kind, title, text, points, proof, places, enabled, status, entries, waiting, taken } = mission;
  return {
    id,
    kind,
    title,
    text,
    points,
    proof,
    places,
    enabled,
    status,
    entries,
    waiting,
    taken,
    startsAt: mission.startsAt.toISOString(),
    endsAt: mission.endsAt?.toISOString() ?? null,
  };
}

export function entryView({ id, missionId, text, link, ...entry }: ListedEntry): EntryAnswer {
  return {
    id,
    missionId,
    customerId: Number(entry.customerId),
    text,
    link,
    hasPhoto: entry.photoStatus !== null,
    createdAt: entry.createdAt.toISOString(),
    award: awardBriefView(entry.award),
  };
}
