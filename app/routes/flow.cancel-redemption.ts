import { prisma } from "~/db.server";
import { cancelProperties } from "~/flow/flow-input";
import { flowAction } from "~/flow/serve-flow-action.server";
import { AppError } from "~/lib/app-error";
import { advanceRedemptions } from "~/modules/rewards/advance-redemptions.server";
import { getRedemption } from "~/modules/rewards/list-redemptions.server";

/** That it is cancelled already, by a first run or by somebody else, is fine. */
export const action = flowAction(cancelProperties, async ({ shop, properties, actor, now }) => {
  const of = { shopId: shop.id, id: properties.redemption_id };
  const { id } = await getRedemption(prisma, of);
  const cancel = { shopId: shop.id, ids: [id], event: "CANCEL", actor, now } as const;
  await prisma.$transaction((db) => advanceRedemptions(db, cancel));
  const { status } = await getRedemption(prisma, of);
  if (status !== "CANCELLED") throw new AppError("REDEMPTION_NOT_OPEN", { status: 409 });
});
