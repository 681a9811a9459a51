export type MissionStatus = "OFF" | "SCHEDULED" | "RUNNING" | "ENDED" | "ARCHIVED";

export interface MissionPeriod {
  startsAt: Date;
  endsAt: Date | null;
  enabled: boolean;
  archivedAt: Date | null;
}

export function missionStatus({ startsAt, endsAt, enabled, archivedAt }: MissionPeriod, now: Date): MissionStatus {
  if (archivedAt) return "ARCHIVED";
  if (!enabled) return "OFF";
  if (endsAt && endsAt <= now) return "ENDED";
  return startsAt > now ? "SCHEDULED" : "RUNNING";
}

/** Free places; null: no limit. */
export const placesLeft = (places: number | null, taken: number): number | null =>
  places === null ? null : Math.max(0, places - taken);
