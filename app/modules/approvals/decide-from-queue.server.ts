import type { PrismaClient } from "@prisma/client";
import { decideAwards, undoDecisions, type DecidedAward } from "./decide-awards.server";
import type { DecisionInput } from "./queue-query";

interface Decision extends DecisionInput {
  shopId: number;
  actor: string;
  actorName: string | null;
  now: Date;
}

export interface QueueOutcome {
  intent: DecisionInput["intent"];
  decided: string[];
  /** somebody was quicker, and what the awards are now */
  already: { status: string; count: number }[];
  gone: number;
}

/** Decides lines of the queue, or takes decisions back, and sums up what came of it. Otherwise as `decideAwards`. */
export async function decideFromQueue(prisma: PrismaClient, decision: Decision): Promise<QueueOutcome> {
  const { intent, ...input } = decision;
  const results =
    intent === "UNDO" ? await undoDecisions(prisma, input) : await decideAwards(prisma, { ...input, verdict: intent });
  return {
    intent,
    decided: results.filter(({ outcome }) => outcome === "DECIDED").map(({ awardId }) => awardId),
    already: countStatuses(results),
    gone: results.filter(({ outcome }) => outcome === "NOT_FOUND").length,
  };
}

function countStatuses(results: DecidedAward[]): QueueOutcome["already"] {
  const counts = new Map<string, number>();
  for (const { outcome, status } of results) {
    if (outcome === "ALREADY" && status) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts].map(([status, count]) => ({ status, count }));
}
