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
  /** items that somebody else decided first: their status, and by whom if known */
  already: { status: string; by: string | null; count: number }[];
  /** rejected mission entries whose members have sent in another */
  replaced: number;
  /** what cannot be undone any more */
  stands: number;
  /** items whose member is gone */
  noMember: number;
  gone: number;
}

/** Decides items of the queue, or undoes decisions, and summarises the results. Otherwise as `decideItems`. */
export async function decideFromQueue(prisma: PrismaClient, decision: Decision): Promise<QueueOutcome> {
  const { intent, ...input } = decision;
  const results =
    intent === "UNDO" ? await undoDecisions(prisma, input) : await decideItems(prisma, { ...input, verdict: intent });
  return {
    intent,
    decided: results.filter(({ outcome }) => outcome === "DECIDED").map(({ id }) => id),
    already: countStatuses(results),
    replaced: results.filter(({ outcome }) => outcome === "REPLACED").length,
    stands: results.filter(({ outcome }) => outcome === "STANDS").length,
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
