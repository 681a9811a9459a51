import type { Programme } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { requestFriendDiscount } from "~/modules/earning/referrals/friend-discount.server";
import type { ProgrammeChange } from "./programme-input";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

/**
 * Changes the given settings of the programme, within the caller's transaction. Existing awards keep their terms; rules without a
 * hold time of their own use the new one. @throws AppError PROGRAMME_MISSING before the install
 */
export async function changeProgramme(
  db: Db,
  { shopId, input, now }: { shopId: number; input: ProgrammeChange; now: Date },
): Promise<Programme> {
  const known = await db.programme.findUnique({ where: { shopId } });
  if (!known) throw new AppError("PROGRAMME_MISSING", { status: 404 });
  const programme = await db.programme.update({
    where: { shopId },
    data: { ...changedSettings(input, known), updatedAt: now },
  });
  await enqueue(db, jobs.publishStorefront, { shopId });
  if (input.friendPercent !== undefined) await requestFriendDiscount(db, { shopId });
  return programme;
}

/** When the basis is given both nested and flat and they differ, the changed value counts. */
function changedSettings({ basis = {}, ...settings }: ProgrammeChange, known: Programme) {
  const changed = (name: "includeTax" | "includeShipping" | "afterDiscounts") =>
    [settings[name], basis[name]].find((given) => given !== undefined && given !== known[name]);
  return {
    ...settings,
    includeTax: changed("includeTax"),
    includeShipping: changed("includeShipping"),
    afterDiscounts: changed("afterDiscounts"),
  };
}
