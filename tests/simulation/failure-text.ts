import type { FoundFault, Kind } from "./simulate";

/** Describes a failure and how to run it again. */
export function failureText(fault: FoundFault, kind: Kind): string {
  const { seed, step, customer, expected, found, events } = fault;
  const words = [
    `seed ${seed} (${kind.negative ? "negative" : "stop at zero"}, ${kind.bestOnly ? "best only" : "add up"}${kind.shuffled ? ", shuffled" : ""})`,
    `  customer ${customer} at step ${step}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`,
    ...events.map(({ step: at, kind: what, pick, a, b }) => `  ${at}: ${what} ${pick} ${a} ${b}`),
  ];
  return words.join("\n");
}
