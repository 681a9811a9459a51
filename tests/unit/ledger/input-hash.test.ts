import { describe, expect, it } from "vitest";
import { earnAvailable } from "~/modules/ledger/commands";
import { inputHash } from "~/modules/ledger/input-hash.server";

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const input = { eventKey: "k", customerId: 5n, points: 7, occurredAt: day("2026-03-01"), actor: "system" };
const command = earnAvailable(input);

describe("the input hash", () => {
  it("does not depend on the order of entries nor on when it is asked", () => {
    const other = {
      ...command,
      entries: command.entries.toReversed(),
      occurredAt: day("2026-03-02"),
      allowNegative: true,
    };
    expect(inputHash(other)).toBe(inputHash(command));
  });

  it("tells nothing of the reason, which is erased with its member", () => {
    expect(inputHash({ ...command, reason: "goodwill" })).toBe(inputHash(command));
  });

  it.each([
    ["points", { ...command, entries: earnAvailable({ ...input, points: 8 }).entries }],
    ["kind", { ...command, kind: "ADJUST" as const }],
    ["member", { ...command, customerId: 6n }],
    ["expiry", { ...command, expiresAt: day("2027-03-01") }],
    ["award", { ...command, awardId: "6f0f2a3e-6a54-4b5e-9a7e-0d6f1c2b3a4d" }],
    ["reversed event", { ...command, reversesKey: "r" }],
    ["actor", { ...command, actor: "staff:1" }],
  ])("depends on the %s", (_, other) => {
    expect(inputHash(other)).not.toBe(inputHash(command));
  });
});
