import type { z } from "zod";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { getAward } from "~/modules/earning/awards/get-award.server";
import type { award, rejection } from "./schemas/award";
import type { Call } from "./serve.server";
import { awardView } from "./views/award";

/** Decides on the award in the URL. @throws AppError AWARD_NOT_FOUND, AWARD_ALREADY_DECIDED, MEMBER_DELETED */
export async function decideOne(
  { shop, params, body, actor, now }: Call<unknown, z.infer<typeof rejection>>,
  decision: "APPROVED" | "REJECTED",
): Promise<z.input<typeof award>> {
  const { id } = await getAward(prisma, { shopId: shop.id, id: params.id ?? "" });
  const [decided] = await decideItems(prisma, {
    shopId: shop.id,
    ids: [id],
    verdict: decision,
    actor,
    note: body.reason || null,
    memberText: body.memberText || null,
    now,
  });
  if (decided?.outcome === "NO_MEMBER") throw new AppError("MEMBER_DELETED", { status: 409 });
  if (decided?.outcome !== "DECIDED") throw new AppError("AWARD_ALREADY_DECIDED", { status: 409 });
  return awardView(await getAward(prisma, { shopId: shop.id, id }), shop.currency);
}
