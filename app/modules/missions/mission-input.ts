import { z } from "zod";

export const TITLE_MAX = 80;
export const TEXT_MAX = 1_000;
export const POINTS_MAX = 1_000_000;
export const PLACES_MAX = 1_000_000;

export const missionKinds = ["MISSION", "SURVEY", "EVENT"] as const;
export type MissionKindName = (typeof missionKinds)[number];
export const proofKinds = ["NONE", "TEXT", "LINK", "PHOTO"] as const;
export type ProofKindName = (typeof proofKinds)[number];

// The messages are codes; the page puts them into words.
const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "INVALID");

/** Browsers send empty fields as empty text. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" || value === null ? undefined : value), schema.optional());

/** A mission as its form holds it. Times are wall-clock times of the shop. */
export const missionInput = z
  .object({
    enabled: z.preprocess((value) => value === "on" || value === true, z.boolean()),
    kind: z.enum(missionKinds),
    title: z.string().trim().min(1).max(TITLE_MAX),
    text: z
      .string()
      .trim()
      .max(TEXT_MAX)
      .optional()
      .transform((text) => text ?? ""),
    points: z.coerce.number().int().min(1).max(POINTS_MAX),
    proof: z.enum(proofKinds),
    places: optional(z.coerce.number().int().min(1).max(PLACES_MAX)),
    startsAt: localTime,
    endsAt: optional(localTime),
  })
  .superRefine(({ startsAt, endsAt }, check) => {
    // Both are wall-clock times of one place, so they compare as text.
    if (endsAt !== undefined && endsAt <= startsAt) {
      check.addIssue({ code: "custom", path: ["endsAt"], message: "END_BEFORE_START" });
    }
  });
export type MissionInput = z.output<typeof missionInput>;
