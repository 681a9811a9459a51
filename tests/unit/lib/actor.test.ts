import { expect, it } from "vitest";
import { apiActor, COMMAND_LINE, flowActor, isStaff, parseActor, staffActor, staffIdOf, SYSTEM } from "~/lib/actor";

it.each([
  [staffActor(41), "staff:41", { kind: "staff", id: "41" }, 41n],
  [staffActor("unknown"), "staff:unknown", { kind: "staff", id: "unknown" }, null],
  [apiActor("0a:1"), "api:0a:1", { kind: "api", id: "0a:1" }, null],
  [flowActor("7"), "flow:7", { kind: "flow", id: "7" }, null],
  [SYSTEM, "system", { kind: "system", id: "" }, null],
  [COMMAND_LINE, "command-line", { kind: "command-line", id: "" }, null],
])("%s is stored and read the same", (actor, stored, parsed, staffId) => {
  expect(actor).toBe(stored);
  expect(parseActor(stored)).toEqual(parsed);
  expect(isStaff(stored)).toBe(parsed.kind === "staff");
  expect(staffIdOf(stored)).toBe(staffId);
});
