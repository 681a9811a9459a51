import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { hasDecided } from "~/modules/approvals/load-last-decisions.server";
import type { FlowRun } from "./serve-flow-action.server";

interface Decision {
  verdict: "APPROVED" | "REJECTED";
  note?: string;
  memberText?: string | null;
}

/**
 * Decides on the award that a run names, once for each run. That it was decided in the same way before is fine.
 * @throws AppError AWARD_NOT_FOUND, AWARD_ALREADY_DECIDED (in the other way), MEMBER_DELETED
 */
export async function decideByFlow(
  { shop, properties, actor, now }: FlowRun<{ award_id: string }>,
  decision: Decision,
): Promise<void> {
  const { award_id: awardId } = properties;
  // A run that was answered too late comes again; staff may have undone it by then.
  if (await hasDecided(prisma, { shopId: shop.id, itemId: awardId, actor })) return;
  const [decided] = await decideItems(prisma, {
    shopId: shop.id,
    ids: [awardId],
    actor,
    actorName: "Shopify Flow",
    now,
    ...decision,
  });
  if (!decided || decided.outcome === "NOT_FOUND") throw new AppError("AWARD_NOT_FOUND", { status: 404 });
  if (decided.outcome === "NO_MEMBER") throw new AppError("MEMBER_DELETED", { status: 409 });
  const rejected = decided.status === "REJECTED";
  if (rejected !== (decision.verdict === "REJECTED")) throw new AppError("AWARD_ALREADY_DECIDED", { status: 409 });
}
