import { z } from "zod";
import { localTimeInput } from "~/lib/date-input";
import { optionalField, wholeField, type Reader } from "~/lib/number-fields";
import { textInput } from "~/lib/text-input";
import { missionKinds, proofKinds, TEXT_MAX, TITLE_MAX } from "./mission-fields";

export const POINTS_MAX = 1_000_000;
export const PLACES_MAX = 1_000_000;

/** A mission as its form holds it. Times are wall-clock times of the shop. */
export const missionForm = (reader: Reader) =>
  z
    .object({
      enabled: z.preprocess((value) => value === "on" || value === true, z.boolean()),
      kind: z.enum(missionKinds),
      title: textInput({ min: 1, max: TITLE_MAX }),
      text: textInput({ max: TEXT_MAX, lines: true })
        .optional()
        .transform((text) => text ?? ""),
      points: wholeField(reader, { min: 1, max: POINTS_MAX }),
      proof: z.enum(proofKinds),
      places: optionalField(wholeField(reader, { min: 1, max: PLACES_MAX })),
      startsAt: localTimeInput,
      endsAt: optionalField(localTimeInput),
    })
    .superRefine(({ startsAt, endsAt }, check) => {
      // Both are wall-clock times of one place, so they compare as text.
      if (endsAt !== undefined && endsAt <= startsAt) {
        check.addIssue({ code: "custom", path: ["endsAt"], message: "END_BEFORE_START" });
      }
    });
export type MissionInput = z.output<ReturnType<typeof missionForm>>;
