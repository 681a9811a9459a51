import { describe, expect, it } from "vitest";
import { missionForm } from "~/modules/missions/mission-input";

const form = missionForm({ language: "de", currency: "EUR" });
const typed = {
  enabled: "on",
  kind: "MISSION",
  title: " Ein Foto deiner Tasse ",
  points: "1.000",
  proof: "PHOTO",
  places: "",
  startsAt: "2026-06-01T00:00",
  endsAt: "",
};
const faults = (fields: object) =>
  form.safeParse({ ...typed, ...fields }).error?.issues.map(({ path, message }) => [path[0], message.split(" ")[0]]);

describe("a mission as its form holds it", () => {
  it("is read as staff write, empty fields as none", () => {
    expect(form.parse(typed)).toEqual({
      enabled: true,
      kind: "MISSION",
      title: "Ein Foto deiner Tasse",
      text: "",
      points: 1_000,
      proof: "PHOTO",
      places: undefined,
      startsAt: "2026-06-01T00:00",
      endsAt: undefined,
    });
    expect(form.parse({ ...typed, enabled: undefined, places: "25" })).toMatchObject({ enabled: false, places: 25 });
  });

  it.each([
    ["no points", { points: "" }, ["points", "REQUIRED"]],
    ["half a point", { points: "1,5" }, ["points", "NOT_WHOLE"]],
    ["no place", { places: "0" }, ["places", "Too"]],
    ["an end before its start", { endsAt: "2026-05-31T23:59" }, ["endsAt", "END_BEFORE_START"]],
    ["an end at its start", { endsAt: "2026-06-01T00:00" }, ["endsAt", "END_BEFORE_START"]],
    ["a day that is none", { startsAt: "2026-02-30T00:00" }, ["startsAt", "NO_SUCH_DAY"]],
    ["a proof that is none", { proof: "VIDEO" }, ["proof", "Invalid"]],
    ["no title", { title: "  " }, ["title", "Too"]],
  ])("is refused at its field with %s", (_case, fields, fault) => expect(faults(fields)).toEqual([fault]));
});
