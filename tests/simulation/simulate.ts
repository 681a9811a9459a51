import type { PrismaClient, Shop } from "@prisma/client";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { makeShop } from "../factories/shop";
import { randomFrom } from "./random";
import type { Law } from "./reference-points";
import { accountRule, firstOrderRule, orderRules } from "./reference-rules";
import { runSchedules, type Failure } from "./run-schedules";
import { Schedule } from "./schedule";
import { scheduleEvents, type ScheduledEvent } from "./schedule-events";
import { failureText } from "./failure-text";

const long = new Date("2026-01-01T00:00:00Z");

/** How a schedule runs; its seed says it, so that it can be run again. */
export interface Kind extends Law {
  shuffled: boolean;
}

const kindOf = (seed: number): Kind => ({
  ...(laws[seed % laws.length] ?? laws[0]),
  shuffled: Math.floor(seed / laws.length) % 2 === 1,
});

const laws: readonly [Law, ...Law[]] = [
  { negative: false, bestOnly: false, firstOrderWaits: false },
  { negative: false, bestOnly: true, firstOrderWaits: true },
  { negative: true, bestOnly: true, firstOrderWaits: false },
];

export interface FoundFault extends Failure {
  seed: number;
  /** what is left of the schedule when all that the failure does not need is taken away */
  events: ScheduledEvent[];
}

/**
 * Runs schedules by their seeds. @returns the first failure of each that failed; the first few are shrunk, of the others
 * the seed is enough
 */
export async function simulate(
  prisma: PrismaClient,
  { seeds, steps, shrunk = 1 }: { seeds: readonly number[]; steps: number; shrunk?: number },
): Promise<FoundFault[]> {
  const groups = [...Map.groupBy(seeds, (seed) => seed % laws.length).values()];
  const found = await Promise.all(
    groups.map(async (group) => {
      const runs = group.map((seed, number) => ({ seed, number, events: scheduleEvents(randomFrom(seed), steps) }));
      const shop = await openShop(prisma, kindOf(group[0]!));
      const failures = await runInShop(prisma, { shop, runs, steps });
      const faults = await checkBooks(prisma, { shopId: shop.id });
      if (faults.length > 0) throw new Error(`The ledger is not sound: ${JSON.stringify(faults.slice(0, 5))}`);
      return failures;
    }),
  );
  const failures = found.flat().map(({ run, failure }) => ({ seed: run.seed, failure, events: run.events }));
  const faults: FoundFault[] = [];
  for (const each of failures.slice(0, shrunk)) faults.push(await shrink(prisma, each));
  return [...faults, ...failures.slice(shrunk).map(({ failure, ...rest }) => ({ ...failure, ...rest }))];
}

export const describeFault = (fault: FoundFault): string => failureText(fault, kindOf(fault.seed));

interface Run {
  seed: number;
  number: number;
  events: readonly ScheduledEvent[];
}

/** All with the same law, in a shop of their own. */
async function runSide<R extends Run>(prisma: PrismaClient, runs: readonly R[], steps: number) {
  const [first] = runs;
  if (!first) return [];
  return runInShop(prisma, { shop: await openShop(prisma, kindOf(first.seed)), runs, steps });
}

async function runInShop<R extends Run>(
  prisma: PrismaClient,
  { shop, runs, steps }: { shop: Shop; runs: readonly R[]; steps: number },
): Promise<{ run: R; failure: Failure }[]> {
  const runOf = new Map(
    runs.map((run) => {
      const { shuffled, ...law } = kindOf(run.seed);
      return [new Schedule({ ...run, law, shuffled }), run] as const;
    }),
  );
  const failures: { run: R; failure: Failure }[] = [];
  const failed = (failure: Failure) => failures.push({ run: runOf.get(failure.schedule)!, failure });
  await runSchedules(prisma, { shop, schedules: [...runOf.keys()], steps, failed });
  return failures;
}

/**
 * Leaves out parts of the schedule, ever smaller ones, as long as what is left fails. All tries of a round run side by
 * side: first without each part alone, then without several of those that the failure did not need.
 */
async function shrink(
  prisma: PrismaClient,
  found: { seed: number; failure: Failure; events: readonly ScheduledEvent[] },
): Promise<FoundFault> {
  const { seed } = found;
  let left = { failure: found.failure, events: found.events.filter(({ step }) => step <= found.failure.step) };
  const tryWithout = async (choices: ReadonlySet<ScheduledEvent>[]) => {
    const runs = choices.map((without, number) => ({
      seed,
      number,
      without,
      events: left.events.filter((event) => !without.has(event)),
    }));
    return runSide(prisma, runs, left.failure.step);
  };
  for (let size = Math.ceil(left.events.length / PARTS), round = 0; size >= 1 && round < ROUNDS; round += 1) {
    const parts = Array.from(
      { length: Math.ceil(left.events.length / size) },
      (_, number) => new Set(left.events.slice(number * size, (number + 1) * size)),
    );
    const alone = await tryWithout(parts);
    const unneeded = alone.map(({ run }) => run.without).toSorted((a, b) => firstStep(a) - firstStep(b));
    const together = await tryWithout([...unions(unneeded), ...unions(unneeded.toReversed())]);
    const [best] = [...alone, ...together].toSorted(
      (a, b) => a.run.events.length - b.run.events.length || a.failure.step - b.failure.step,
    );
    if (best) {
      const { failure, run } = best;
      left = { failure, events: run.events.filter(({ step }) => step <= failure.step) };
    }
    if (!best || size > left.events.length)
      size = size === 1 ? 0 : Math.ceil(Math.min(size, left.events.length) / PARTS);
  }
  return { ...left.failure, seed, events: left.events };
}

/** Into how many parts a schedule is cut first, and each part then. */
const PARTS = 6;
/** What is left after so many is short enough to be read, and a failed test has to end. */
const ROUNDS = 8;

const firstStep = (events: ReadonlySet<ScheduledEvent>): number => Math.min(...[...events].map(({ step }) => step));

/** The first two parts together, the first three, and so on. */
const unions = (parts: readonly ReadonlySet<ScheduledEvent>[]): ReadonlySet<ScheduledEvent>[] =>
  parts.slice(1).map((_, last) => new Set(parts.slice(0, last + 2).flatMap((part) => [...part])));

async function openShop(prisma: PrismaClient, law: Law): Promise<Shop> {
  const programme = {
    takeBackPolicy: law.negative ? ("NEGATIVE" as const) : ("STOP_AT_ZERO" as const),
    combination: law.bestOnly ? ("BEST_ONLY" as const) : ("ADD_UP" as const),
  };
  const shop = await makeShop(prisma, {
    programme,
    orderRule: false,
    domain: `sim-${crypto.randomUUID()}.myshopify.com`,
  });
  const common = { shopId: shop.id, enabled: true, createdAt: long, updatedAt: long };
  const firstOrder = firstOrderRule(law.firstOrderWaits);
  const approval = (staff: boolean) => (staff ? ("STAFF" as const) : ("AUTOMATIC" as const));
  await prisma.earningRule.createMany({
    data: [
      ...orderRules.map(({ ruleId, priority, centsPerPoint, product, minimum, staff, holdDays, perMonth }) => ({
        ...common,
        id: ruleId,
        event: "ORDER" as const,
        priority,
        holdDays,
        approval: approval(staff),
        pointsPerUnit: 1,
        limits: perMonth === null ? {} : { perMonth },
        unitMinor: BigInt(centsPerPoint),
        conditions: {
          ...(product !== null && { onlyProducts: [String(product)] }),
          ...(minimum > 0 && { minimumAmount: minimum }),
        },
      })),
      {
        ...common,
        id: firstOrder.ruleId,
        event: "FIRST_ORDER",
        points: firstOrder.points,
        holdDays: firstOrder.holdDays,
        approval: approval(firstOrder.waits),
      },
      {
        ...common,
        id: accountRule.ruleId,
        event: "ACCOUNT",
        points: accountRule.points,
        holdDays: 0,
        approval: "STAFF",
      },
    ],
  });
  return shop;
}
