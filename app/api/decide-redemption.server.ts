import type { z } from "zod";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { getRedemption } from "~/modules/rewards/list-redemptions.server";
import type { rejection } from "./schemas/award";
import type { redemption } from "./schemas/reward";
import type { Call } from "./serve.server";
import { redemptionView } from "./views/reward";

/** Decides on the redemption in the URL. @throws AppError REDEMPTION_NOT_FOUND, REDEMPTION_NOT_OPEN, MEMBER_DELETED */
export async function decideRedemption(
  { shop, params, body, actor, now }: Call<unknown, z.infer<typeof rejection>>,
  verdict: "APPROVED" | "REJECTED",
): Promise<z.input<typeof redemption>> {
  const of = { shopId: shop.id, id: params.id ?? "" };
  const { id } = await getRedemption(prisma, of);
  const words = { note: body.reason || null, memberText: body.memberText || null };
  const [decided] = await decideItems(prisma, { shopId: shop.id, ids: [id], verdict, actor, ...words, now });
  if (decided?.outcome === "NO_MEMBER") throw new AppError("MEMBER_DELETED", { status: 409 });
  if (decided?.outcome !== "DECIDED") throw new AppError("REDEMPTION_NOT_OPEN", { status: 409 });
  return redemptionView(await getRedemption(prisma, of));
}
