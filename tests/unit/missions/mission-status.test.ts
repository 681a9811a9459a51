import { describe, expect, it } from "vitest";
import { missionStatus, placesLeft, type MissionPeriod } from "~/modules/missions/mission-status";

const now = new Date("2026-06-15T12:00:00Z");
const later = new Date(now.getTime() + 1);
const running: MissionPeriod = { startsAt: now, endsAt: null, enabled: true, archivedAt: null };

describe("a mission", () => {
  it.each<[string, Partial<MissionPeriod>, string]>([
    ["from its start", {}, "RUNNING"],
    ["before its start", { startsAt: later }, "SCHEDULED"],
    ["until just before its end", { endsAt: later }, "RUNNING"],
    ["at its end", { endsAt: now }, "ENDED"],
    ["switched off, whatever the time", { enabled: false, endsAt: now }, "OFF"],
    ["archived, also when switched on", { archivedAt: now }, "ARCHIVED"],
  ])("%s", (_case, fields, expected) => expect(missionStatus({ ...running, ...fields }, now)).toBe(expected));

  it.each([
    [null, 500, null],
    [10, 0, 10],
    [10, 10, 0],
    [10, 12, 0],
  ])("with %j places of which %i are taken has %j left", (places, taken, left) => {
    expect(placesLeft(places, taken)).toBe(left);
  });
});
