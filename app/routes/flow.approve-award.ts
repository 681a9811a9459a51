import { prisma } from "~/db.server";
import { approveProperties } from "~/flow/flow-input";
import { flowAction } from "~/flow/serve-flow-action.server";
import { AppError } from "~/lib/app-error";
import { decideAwards } from "~/modules/approvals/decide-awards.server";

export const action = flowAction(approveProperties, async ({ shop, properties, actor, now }) => {
  const { award_id: awardId } = properties;
  const where = { shopId: shop.id, awardId, actor };
  // A run that was answered too late comes again; staff may have undone it by then.
  if (await prisma.decision.findFirst({ where, select: { id: true } })) return;
  const [decided] = await decideAwards(prisma, {
    ...{ shopId: shop.id, awardIds: [awardId], verdict: "APPROVED", actor },
    ...{ actorName: "Shopify Flow", now },
  });
  if (decided?.outcome === "NOT_FOUND") throw new AppError("AWARD_NOT_FOUND", { status: 404 });
  if (decided?.status === "REJECTED") throw new AppError("AWARD_ALREADY_DECIDED", { status: 409 });
});
