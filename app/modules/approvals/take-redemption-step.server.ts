import type { PrismaClient } from "@prisma/client";
import { advanceRedemptions } from "~/modules/rewards/advance-redemptions.server";
import type { StaffEvent } from "~/modules/rewards/redemption-state";
import { decideItems } from "./decide-items.server";
import type { DecisionWords } from "./decision-input";

interface RedemptionStep {
  shopId: number;
  id: string;
  step: StaffEvent;
  words: DecisionWords;
  actor: string;
  actorName: string | null;
  now: Date;
}

/** What staff do with a redemption outside of the queue; a decision is stored as there. @returns whether it changed anything */
export async function takeRedemptionStep(
  prisma: PrismaClient,
  { id, step, words, actorName, ...deed }: RedemptionStep,
): Promise<boolean> {
  if (step === "APPROVE" || step === "REJECT") {
    const verdict = step === "APPROVE" ? "APPROVED" : "REJECTED";
    const [decided] = await decideItems(prisma, { ...deed, ids: [id], verdict, actorName, ...words });
    return decided?.outcome === "DECIDED";
  }
  const changed = await prisma.$transaction((db) => advanceRedemptions(db, { ...deed, ids: [id], event: step }));
  return changed.length > 0;
}
