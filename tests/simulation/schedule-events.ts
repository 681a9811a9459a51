import type { Random } from "./random";

const weights = {
  order: 20,
  pay: 8,
  unpay: 3,
  editDown: 12,
  editUp: 8,
  refundLines: 10,
  refundMoney: 5,
  cancel: 6,
  reopen: 6,
  spend: 14,
  adjust: 5,
  approve: 16,
  reject: 7,
  undo: 9,
  reassign: 3,
  merge: 2,
  pass: 2,
} as const;
type EventKind = keyof typeof weights;

/**
 * Something that happens at a step of a schedule. `pick`, `a` and `b` choose among what is there by then, so that any part
 * of a schedule is a schedule as well.
 */
export interface ScheduledEvent {
  step: number;
  kind: EventKind;
  pick: number;
  a: number;
  b: number;
}

const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);

function kindAt(fraction: number): EventKind {
  let left = fraction * total;
  for (const [kind, weight] of Object.entries(weights)) {
    left -= weight;
    if (left < 0) return kind as EventKind;
  }
  return "pass";
}

const rounded = (fraction: number): number => Math.floor(fraction * 1_000) / 1_000;

export function scheduleEvents(random: Random, steps: number): ScheduledEvent[] {
  return Array.from({ length: steps }, (_, step) => {
    const kind = kindAt(random.next());
    return { step, kind, pick: rounded(random.next()), a: rounded(random.next()), b: rounded(random.next()) };
  });
}
