import fc from "fast-check";
import * as commands from "~/modules/ledger/commands";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { transfer } from "~/modules/ledger/transfer-commands";
import { at } from "./ledger-setup";

const stepNames = [
  "earn",
  "earnAvailable",
  "mature",
  "takeBack",
  "writeOff",
  "reserve",
  "release",
  "redeem",
  "expire",
  "adjust",
  "transfer",
  "reverse",
  "runExpiry",
] as const;

export interface Step {
  name: (typeof stepNames)[number];
  customerId: bigint;
  points: number;
  /** plus or minus, allowed to go below zero or not */
  flag: boolean;
  /** chooses one of the earlier events */
  pick: number;
  /** days until expiry; 0 never */
  days: number;
}

export const aStep: fc.Arbitrary<Step> = fc.record({
  // Without points nothing else can happen, so earning comes more often.
  name: fc.constantFrom(...stepNames, "earn", "earnAvailable", "earnAvailable", "earnAvailable", "mature", "reserve"),
  customerId: fc.constantFrom(1n, 2n, 3n),
  points: fc.integer({ min: 1, max: 60 }),
  flag: fc.boolean(),
  pick: fc.nat(1000),
  days: fc.integer({ min: 0, max: 30 }),
});

/** The commands of a step, chosen among what was posted before; none when there is nothing to choose. */
export function commandsOf(step: Step, key: string, day: number, posted: LedgerCommand[]): LedgerCommand[] {
  const { points, flag, days } = step;
  const event = { eventKey: key, customerId: step.customerId, occurredAt: at(day), actor: "system" };
  const expiresAt = days === 0 ? null : at(day + days);
  const earnedAt = at(day - (step.pick % 40));
  const lapsedBefore = step.pick % 3 === 0 ? at(day - days) : null;
  switch (step.name) {
    case "earn":
      return [commands.earn({ ...event, points })];
    case "earnAvailable":
      return [commands.earnAvailable({ ...event, points, expiresAt, earnedAt })];
    case "mature":
      return [commands.mature({ ...event, points, expiresAt, earnedAt })];
    case "takeBack":
      return [commands.takeBack({ ...event, pending: step.pick % 3, available: points, allowNegative: flag })];
    case "writeOff":
      return [commands.writeOff({ ...event, points })];
    case "reserve":
      return [commands.reserve({ ...event, points })];
    case "release":
    case "redeem":
      return ofReservation(step, { ...event, lapsedBefore, expiresAt }, posted);
    case "expire":
      return [commands.expire({ ...event, points, lapsedBefore })];
    case "adjust":
      return [commands.adjust({ ...event, points: flag ? points : -points, reason: "test", expiresAt })];
    case "transfer": {
      const toId = (step.customerId % 3n) + 1n;
      const lots = flag ? [{ remaining: points, expiresAt, earnedAt }] : [];
      const part = { pending: step.pick % 5, reserved: 0, available: flag ? points : -points, lots };
      return transfer({ ...event, ...part, keyPrefix: key, fromId: step.customerId, toId });
    }
    case "reverse":
    case "runExpiry":
      return [];
  }
}

type Event = {
  eventKey: string;
  customerId: bigint;
  occurredAt: Date;
  actor: string;
  lapsedBefore: Date | null;
  expiresAt: Date | null;
};

function ofReservation(step: Step, event: Event, posted: LedgerCommand[]): LedgerCommand[] {
  const reservations = posted.filter(({ kind }) => kind === "RESERVE");
  const reservation = reservations[step.pick % Math.max(reservations.length, 1)];
  if (!reservation) return [];
  const { customerId, eventKey: reservationKey } = reservation;
  const input = { ...event, customerId, points: step.points, reservationKey };
  return [step.name === "release" ? commands.release(input) : commands.redeem(input)];
}
