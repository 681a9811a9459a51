import { z } from "zod";
import { multiplierInput } from "~/modules/earning/multipliers/multiplier-input";
import { examples, moment, momentInput, named, uuid, withExample } from "./common";

const { name, percent } = multiplierInput.shape;
const fields = {
  name,
  percent: percent.describe("200 doubles"),
  startsAt: momentInput,
  endsAt: momentInput,
};

export const multiplier = named(
  "Multiplier",
  z.object({ id: uuid, name: z.string(), percent: z.number().int(), startsAt: moment, endsAt: moment }),
  {
    id: "0a4b8c1d-2e3f-4a5b-8c7d-9e0f1a2b3c4d",
    name: "Double points weekend",
    percent: 200,
    startsAt: "2026-12-04T23:00:00.000Z",
    endsAt: "2026-12-06T23:00:00.000Z",
  },
);
export type MultiplierAnswer = z.infer<typeof multiplier>;

export const multiplierPage = withExample(z.object({ data: z.array(multiplier), nextCursor: z.null() }), {
  data: [examples.get(multiplier) as MultiplierAnswer],
  nextCursor: null,
});
export const newMultiplierBody = named("NewMultiplier", z.strictObject(fields), {
  name: "Double points weekend",
  percent: 200,
  startsAt: "2026-12-05T00:00:00+01:00",
  endsAt: "2026-12-07T00:00:00+01:00",
});
export const multiplierChangeBody = named("MultiplierChange", z.strictObject(fields).partial(), { percent: 300 });
