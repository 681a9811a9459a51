import type { z } from "zod";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { undoDecisions } from "~/modules/approvals/decide-items.server";
import { loadLastDecisions } from "~/modules/approvals/load-last-decisions.server";
import { getAward } from "~/modules/earning/awards/get-award.server";
import type { award, verdict } from "./schemas/award";
import type { Call } from "./serve.server";
import { awardView } from "./views/award";

/**
 * Undoes the last decision on the award, as the queue does; points that rules gave without staff stay.
 * @throws AppError AWARD_NOT_FOUND, NOTHING_TO_UNDO, AWARD_REPLACED
 */
export async function undoOne(call: Call<unknown, z.infer<typeof verdict>>): Promise<z.input<typeof award>> {
  const { shop, params, body, actor, now } = call;
  const { id } = await getAward(prisma, { shopId: shop.id, id: params.id ?? "" });
  const last = (await loadLastDecisions(prisma, { shopId: shop.id, itemIds: [id] })).get(id);
  const [undone] =
    last && last.verdict !== "UNDONE"
      ? await undoDecisions(prisma, { shopId: shop.id, ids: [id], actor, note: body.reason || null, now })
      : [];
  if (undone?.outcome === "REPLACED") throw new AppError("AWARD_REPLACED", { status: 409 });
  if (undone?.outcome !== "DECIDED") throw new AppError("NOTHING_TO_UNDO", { status: 409 });
  return awardView(await getAward(prisma, { shopId: shop.id, id }), shop.currency);
}
