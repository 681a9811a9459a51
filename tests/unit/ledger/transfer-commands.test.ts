import { describe, expect, it } from "vitest";
import { transfer } from "~/modules/ledger/transfer-commands";

const occurredAt = new Date("2026-03-01T00:00:00Z");
const soon = new Date("2026-06-01T00:00:00Z");
const nothing = { pending: 0, reserved: 0, available: 0, lots: [] };

function moved(fields: Partial<Parameters<typeof transfer>[0]>) {
  const commands = transfer({
    ...nothing,
    keyPrefix: "merge:9",
    fromId: 1n,
    toId: 2n,
    occurredAt,
    actor: "system",
    ...fields,
  });
  return commands.map(({ eventKey, customerId, entries, expiresAt }) => [eventKey, customerId, entries, expiresAt]);
}
const entries = (account: string, amount: number) => [
  { account, amount },
  { account: "TRANSFERRED", amount: -amount },
];

describe("all points of one member go to another", () => {
  it("of nothing nothing goes", () => {
    expect(moved({})).toEqual([]);
  });

  it("each lot with its expiry, then what is pending and reserved", () => {
    const lots = [
      { remaining: 30, expiresAt: soon, earnedAt: new Date(0) },
      { remaining: 70, expiresAt: null, earnedAt: new Date(0) },
    ];
    expect(moved({ available: 100, lots, pending: 5, reserved: 8 })).toEqual([
      ["merge:9:0:out", 1n, entries("AVAILABLE", -30), soon],
      ["merge:9:0:in", 2n, entries("AVAILABLE", 30), soon],
      ["merge:9:1:out", 1n, entries("AVAILABLE", -70), null],
      ["merge:9:1:in", 2n, entries("AVAILABLE", 70), null],
      ["merge:9:2:out", 1n, entries("PENDING", -5), null],
      ["merge:9:2:in", 2n, entries("PENDING", 5), null],
      ["merge:9:3:out", 1n, entries("RESERVED", -8), null],
      ["merge:9:3:in", 2n, entries("RESERVED", 8), null],
    ]);
  });

  it("a balance below zero goes along", () => {
    expect(moved({ available: -40 })).toEqual([
      ["merge:9:0:out", 1n, entries("AVAILABLE", 40), null],
      ["merge:9:0:in", 2n, entries("AVAILABLE", -40), null],
    ]);
  });

  it("as transfers that may go below zero", () => {
    const commands = transfer({
      ...nothing,
      pending: 5,
      keyPrefix: "m",
      fromId: 1n,
      toId: 2n,
      occurredAt,
      actor: "system",
    });
    for (const command of commands) {
      expect(command).toMatchObject({ kind: "TRANSFER", allowNegative: true, occurredAt, actor: "system" });
    }
  });
});
