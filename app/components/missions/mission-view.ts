import { toLocalTime } from "~/lib/local-time";
import type { MissionDetail } from "~/modules/missions/get-mission.server";
import type { MissionKindName } from "~/modules/missions/mission-fields";
import { placesLeft } from "~/modules/missions/mission-status";

/** A mission as plain values for the list. */
export function toMissionView(mission: MissionDetail, earning: MissionKindName[]) {
  const { id, title, kind, points, places, entries, waiting, status } = mission;
  return {
    id,
    title,
    kind,
    points,
    places,
    entries,
    waiting,
    status,
    rejected: entries - mission.taken,
    left: placesLeft(places, mission.taken),
    ruleOff: !earning.includes(kind),
    startsAt: mission.startsAt.toISOString(),
    endsAt: mission.endsAt?.toISOString() ?? null,
  };
}

export type MissionView = ReturnType<typeof toMissionView>;

/** A mission as values of its form: texts, and times in the shop's time zone. */
export function toMissionFields(mission: MissionDetail, timezone: string) {
  return {
    enabled: mission.enabled ? "on" : "",
    kind: mission.kind as string,
    title: mission.title,
    text: mission.text,
    points: mission.points.toString(),
    proof: mission.proof as string,
    places: mission.places?.toString() ?? "",
    startsAt: toLocalTime(mission.startsAt, timezone),
    endsAt: mission.endsAt ? toLocalTime(mission.endsAt, timezone) : "",
  };
}

export type MissionFields = ReturnType<typeof toMissionFields>;

/** The form's values for a new mission. */
export function emptyMissionFields(now: Date, timezone: string): MissionFields {
  return {
    enabled: "on",
    kind: "MISSION",
    title: "",
    text: "",
    points: "50",
    proof: "TEXT",
    places: "",
    startsAt: toLocalTime(now, timezone),
    endsAt: "",
  };
}
