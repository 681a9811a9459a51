import type { PrismaClient } from "@prisma/client";
import type { DecidedItem } from "./approvable";
import { decideItems, undoDecisions } from "./decide-items.server";
import type { DecisionInput } from "./decision-input";

interface Decision extends DecisionInput {
  shopId: number;
  actor: string;
  actorName: string | null;
  now: Date;
}

export interface QueueOutcome {
  intent: DecisionInput["intent"];
  decided: string[];
  /** somebody was quicker: what the items are now, and by whom where a name is known */
  already: { status: string; by: string | null; count: number }[];
  /** rejected entries for missions whose members have sent in another */
  replaced: number;
  /** what nobody is left to get */
  noMember: number;
  gone: number;
}

/** Decides lines of the queue, or takes decisions back, and sums up what came of it. Otherwise as `decideItems`. */
export async function decideFromQueue(prisma: PrismaClient, decision: Decision): Promise<QueueOutcome> {
  const { intent, ...input } = decision;
  const results =
    intent === "UNDO" ? await undoDecisions(prisma, input) : await decideItems(prisma, { ...input, verdict: intent });
  return {
    intent,
    decided: results.filter(({ outcome }) => outcome === "DECIDED").map(({ id }) => id),
    already: countStatuses(results),
    replaced: results.filter(({ outcome }) => outcome === "REPLACED").length,
    noMember: results.filter(({ outcome }) => outcome === "NO_MEMBER").length,
    gone: results.filter(({ outcome }) => outcome === "NOT_FOUND").length,
  };
}

function countStatuses(results: DecidedItem[]): QueueOutcome["already"] {
  const quicker = results.filter(({ outcome }) => outcome === "ALREADY");
  const groups = Map.groupBy(quicker, ({ status, by }) => `${status}/${by?.actorName ?? ""}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first?.status ? [{ status: first.status, by: first.by?.actorName ?? null, count: group.length }] : [];
  });
}
