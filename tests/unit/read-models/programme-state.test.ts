import { expect, it } from "vitest";
import { programmeState } from "~/modules/read-models/programme-state";

it.each([
  [{ rulesOn: 3, launched: true, switchedOff: false }, "RUNS"],
  [{ rulesOn: 3, launched: false, switchedOff: false }, "NOT_LAUNCHED"],
  [{ rulesOn: 0, launched: true, switchedOff: false }, "NO_RULES"],
  [{ rulesOn: 0, launched: false, switchedOff: false }, "NO_RULES"],
  [{ rulesOn: 3, launched: true, switchedOff: true }, "OFF"],
] as const)("%o is %s", (now, state) => {
  expect(programmeState(now)).toBe(state);
});
