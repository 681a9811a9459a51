import type { Millis } from "../state/types/values";
import type { Picks } from "./random-picks";

export const DAY = 86_400_000;
const YEARS = 3 * 365 * DAY;

export type Habit = "lead" | "once" | "sometimes" | "regular";

export const HABITS: [Habit, number][] = [
  ["lead", 9],
  ["once", 31],
  ["sometimes", 36],
  ["regular", 24],
];

/** Least and most days between two orders. */
const RHYTHM: Record<Habit, [number, number]> = {
  lead: [0, 0],
  once: [0, 0],
  sometimes: [45, 170],
  regular: [16, 62],
};

const MOST: Record<Habit, number> = { lead: 0, once: 1, sometimes: 11, regular: 34 };

/** Times of a customer's orders, oldest first. Some customers pause for half a year and more, some do not return. */
export function orderTimes(picks: Picks, habit: Habit, now: Millis): Millis[] {
  if (habit === "lead") return [];
  const times: Millis[] = [];
  const [low, high] = RHYTHM[habit];
  const leaves = habit !== "regular" ? picks.chance(0.35) : picks.chance(0.2);
  const end = leaves ? now - picks.between(200, 700) * DAY : now;
  let at = now - Math.floor((0.15 + 0.85 * picks.next() ** 0.8) * YEARS);
  while (at < end && times.length < MOST[habit]) {
    times.push(at);
    const pause = picks.chance(0.06) ? picks.between(190, 420) : picks.between(low, high);
    at += pause * DAY + picks.between(-9, 9) * 3_600_000;
  }
  return times.length ? times : [Math.min(at, now - picks.between(1, 60) * DAY)];
}
