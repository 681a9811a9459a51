import type { Db } from "~/db.server";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { missionKinds, type MissionKindName } from "./mission-fields";
import { kindEarns } from "./mission-earning-event";

/** Kinds of missions for which a rule gives points now; missions of other kinds are not shown to members. */
export async function listEarningKinds(
  db: Db,
  { shopId, now }: { shopId: number; now: Date },
): Promise<MissionKindName[]> {
  const book = await loadRuleBook(db, { shopId });
  return missionKinds.filter((kind) => kindEarns(book, kind, now));
}
