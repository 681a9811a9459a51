import { z } from "zod";
import { textInput } from "~/lib/text-input";
import { PLACES_MAX, POINTS_MAX } from "~/modules/missions/mission-input";
import { missionKinds, proofKinds, TEXT_MAX, TITLE_MAX } from "~/modules/missions/mission-fields";
import { awardBrief, customerId, examples, moment, momentInput, named, pageOf, uuid, withExample } from "./common";

const kind = z.enum(missionKinds);
const proof = z.enum(proofKinds).describe("What members have to send in");

export const mission = named(
  "Mission",
  z.object({
    id: uuid,
    kind,
    title: z.string(),
    text: z.string(),
    points: z.number().int(),
    proof,
    places: z.number().int().nullable().describe("How many members may take part; null: any number"),
    startsAt: moment,
    endsAt: moment.nullable(),
    enabled: z.boolean(),
    status: z.enum(["OFF", "SCHEDULED", "RUNNING", "ENDED", "ARCHIVED"]),
    entries: z.number().int().describe("Members who took part"),
    waiting: z.number().int().describe("Entries that wait for staff"),
    taken: z.number().int().describe("Places in use: a rejected entry gives its place back"),
  }),
  {
    id: "3d2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a",
    kind: "MISSION",
    title: "Show us your breakfast",
    text: "Send a photo of your breakfast table with our mug.",
    points: 100,
    proof: "PHOTO",
    places: 50,
    startsAt: "2026-11-30T23:00:00.000Z",
    endsAt: "2026-12-31T23:00:00.000Z",
    enabled: true,
    status: "RUNNING",
    entries: 12,
    waiting: 3,
    taken: 11,
  },
);
export type MissionAnswer = z.infer<typeof mission>;

export const missionPage = withExample(z.object({ data: z.array(mission), nextCursor: z.null() }), {
  data: [examples.get(mission) as MissionAnswer],
  nextCursor: null,
});

const fields = z.strictObject({
  kind,
  title: textInput({ min: 1, max: TITLE_MAX }),
  text: textInput({ max: TEXT_MAX, lines: true })
    .nullable()
    .transform((text) => text ?? ""),
  points: z.number().int().min(1).max(POINTS_MAX),
  proof,
  places: z.number().int().min(1).max(PLACES_MAX).nullable().describe("null: any number"),
  startsAt: momentInput,
  endsAt: momentInput.nullable(),
  enabled: z.boolean(),
});

export const newMissionBody = named(
  "NewMission",
  fields.extend({
    text: fields.shape.text.default(""),
    places: fields.shape.places.default(null),
    endsAt: fields.shape.endsAt.default(null),
    enabled: fields.shape.enabled.default(false),
  }),
  {
    kind: "MISSION",
    title: "Show us your breakfast",
    points: 100,
    proof: "PHOTO",
    places: 50,
    text: "Send a photo of your breakfast table with our mug.",
    enabled: true,
    startsAt: "2026-12-01T00:00:00+01:00",
    endsAt: "2027-01-01T00:00:00+01:00",
  },
);
export const missionChangeBody = named("MissionChange", fields.partial(), { places: 80 });

const entry = named(
  "MissionEntry",
  z.object({
    id: uuid,
    missionId: uuid,
    customerId,
    text: z.string().nullable(),
    link: z.string().nullable(),
    hasPhoto: z.boolean().describe("A photo was sent in; staff see it in the queue"),
    createdAt: moment,
    award: awardBrief.nullable(),
  }),
  {
    id: "6e5d4c3b-2a19-4807-96f5-e4d3c2b1a009",
    missionId: "3d2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a",
    customerId: 7600000000001,
    text: "Sunday, 9 o'clock",
    link: null,
    hasPhoto: true,
    createdAt: "2026-12-06T08:00:00.000Z",
    award: { id: "8f6a1f0e-4c57-5d9a-9f0b-0d1c2b3a4e5f", status: "WAITING", points: 100 },
  },
);
export type EntryAnswer = z.infer<typeof entry>;
export const entryPage = pageOf(entry);
