import type { ProgrammeSetup } from "@prisma/client";
import type { Db } from "~/db.server";
import { isShopKind, type ShopKind } from "./shop-kinds";
import type { PlanItem } from "./planned-changes";
import type { LaunchedSet } from "./planned-rewards";

/** A programme that staff have chosen and not launched yet. */
export interface Draft {
  id: string;
  kind: ShopKind;
  share: number;
  items: PlanItem[];
}

export interface Setup {
  draft: Draft | null;
  launchedPlanId: string | null;
  launchedKind: ShopKind | null;
  hundredPoints: number | null;
  launchedAt: Date | null;
  guideHidden: boolean;
}

/** The programme that is live, as far as the guide made it. */
export const launchedSet = ({ launchedKind: kind, hundredPoints: hundred }: Setup): LaunchedSet | null =>
  kind === null || hundred === null ? null : { kind, hundred };

/** How far the shop is. One statement. */
export const readSetup = async (db: Db, { shopId }: { shopId: number }): Promise<Setup> =>
  toSetup(await db.programmeSetup.findUnique({ where: { shopId } }));

/** The same, locked until the transaction ends; the row is made if there is none. Three statements. */
export async function lockSetup(db: Db, { shopId }: { shopId: number }): Promise<Setup> {
  await db.programmeSetup.createMany({ data: [{ shopId }], skipDuplicates: true });
  await db.$queryRaw`SELECT shop_id FROM programme_setup WHERE shop_id = ${shopId} FOR UPDATE`;
  return readSetup(db, { shopId });
}

function toSetup(row: ProgrammeSetup | null): Setup {
  return {
    draft: row && draftOf(row),
    launchedPlanId: row?.launchedPlanId ?? null,
    launchedKind: kindOf(row?.launchedKind ?? null),
    hundredPoints: row?.hundredPointsMinor ? Number(row.hundredPointsMinor) : null,
    launchedAt: row?.launchedAt ?? null,
    guideHidden: row?.guideHiddenAt != null,
  };
}

const kindOf = (text: string | null): ShopKind | null => (isShopKind(text) ? text : null);

function draftOf({ planId: id, planKind, planShare: share, planItems, launchedPlanId }: ProgrammeSetup): Draft | null {
  const kind = kindOf(planKind);
  if (id === null || kind === null || share === null || id === launchedPlanId) return null;
  return { id, kind, share, items: planItems as PlanItem[] };
}
