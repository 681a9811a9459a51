import type { z } from "zod";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { advanceRedemptions } from "~/modules/rewards/advance-redemptions.server";
import { getRedemption } from "~/modules/rewards/list-redemptions.server";
import type { redemption } from "./schemas/reward";
import type { Call } from "./serve.server";
import { redemptionView } from "./views/reward";

/** Cancels or fulfils the redemption in the URL. @throws AppError REDEMPTION_NOT_FOUND, REDEMPTION_NOT_OPEN */
export async function stepRedemption(
  { shop, params, actor, now }: Call<unknown, unknown>,
  event: "CANCEL" | "FULFIL",
): Promise<z.input<typeof redemption>> {
  const of = { shopId: shop.id, id: params.id ?? "" };
  const { id } = await getRedemption(prisma, of);
  const changed = await prisma.$transaction((db) =>
    advanceRedemptions(db, { shopId: shop.id, ids: [id], event, actor, now }),
  );
  if (changed.length === 0) throw new AppError("REDEMPTION_NOT_OPEN", { status: 409 });
  return redemptionView(await getRedemption(prisma, of));
}
