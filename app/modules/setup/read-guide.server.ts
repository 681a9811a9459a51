import type { Import, Shop } from "@prisma/client";
import type { Db } from "~/db.server";
import { findOrderAward } from "~/modules/earning/awards/find-order-award.server";
import { getProgramme } from "~/modules/earning/programme/programme.server";
import { findTestOrder } from "~/modules/orders/find-test-order.server";
import { loadOrderHeads } from "~/modules/orders/load-order-heads.server";
import { hasRewardOn } from "~/modules/rewards/reward-set.server";
import { getImportProgress } from "~/modules/shop-sync/imports.server";
import { orderRuleWith } from "./planned-changes";
import { worthExample, worthForShare, type WorthExample } from "./point-worth";
import { readPlan } from "./read-plan.server";
import { rewardItems } from "./reward-presets";
import { readSetup, type Setup } from "./setup-row.server";

/** An order since the install: one that earned points, or one that earns none because Shopify marks it as a test. */
type FirstOrder = { kind: "EARNED"; name: string; customerId: bigint; points: number } | { kind: "TEST"; name: string };

export interface Guide {
  imports: Import[];
  /** what points are worth by the launched programme, or else by the draft */
  worth: WorthExample | null;
  hasDraft: boolean;
  /** whether the draft has rewards */
  draftHasReward: boolean;
  /** whether members can take any reward */
  hasReward: boolean;
  firstOrder: FirstOrder | null;
  launchedAt: Date | null;
}

type ShopOfGuide = Pick<Shop, "id" | "currency" | "installedAt">;

/** Where each step of the set-up stands; null when staff put the guide away. At most twelve statements. */
export async function readGuide(db: Db, { shop }: { shop: ShopOfGuide }): Promise<Guide | null> {
  const shopId = shop.id;
  const setup = await readSetup(db, { shopId });
  if (setup.guideHidden) return null;
  const imports = await getImportProgress(db, { shopId });
  const { draft, launchedAt } = setup;
  // Before the install's first job there is no programme to show.
  const worth = imports.length === 0 ? null : await exampleOf(db, shop, setup);
  return {
    imports,
    worth,
    hasDraft: draft !== null,
    draftHasReward: draft !== null && rewardItems.some((item) => draft.items.includes(item)),
    hasReward: await hasRewardOn(db, { shopId }),
    firstOrder: await firstOrderOf(db, shop),
    launchedAt,
  };
}

async function exampleOf(db: Db, shop: ShopOfGuide, setup: Setup): Promise<WorthExample | null> {
  const { draft, hundredPoints, launchedKind } = setup;
  if (hundredPoints !== null) {
    const { orderRule } = await getProgramme(db, { shopId: shop.id });
    return orderRule.pointsPerUnit > 0 ? worthExample(orderRule, hundredPoints) : null;
  }
  if (!draft) return null;
  const { changes } = await readPlan(db, { shop, kind: draft.kind, launchedKind });
  const rule = orderRuleWith(changes, draft.items);
  return worthExample(rule, worthForShare(draft.share, rule));
}

async function firstOrderOf(db: Db, { id: shopId, installedAt: since }: ShopOfGuide): Promise<FirstOrder | null> {
  const earned = await findOrderAward(db, { shopId, since });
  if (earned?.orderId) {
    const heads = await loadOrderHeads(db, { shopId, orderIds: [earned.orderId] });
    const name = heads.get(earned.orderId)?.name;
    if (name) return { kind: "EARNED", name, customerId: earned.customerId, points: earned.points };
  }
  const test = await findTestOrder(db, { shopId, since });
  return test === null ? null : { kind: "TEST", name: test };
}
