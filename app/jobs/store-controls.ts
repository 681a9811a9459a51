import { z } from "zod";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import type { JobContext } from "./job-handler";
import { afterSegmentDeletion } from "./after-segment-deletion";
import { refreshShop } from "~/jobs/refresh-shop";
import { answerDataRequest } from "~/modules/compliance/data-requests.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { redactShop } from "~/modules/compliance/redact-shop.server";
import { remakeFriendDiscount } from "~/modules/earning/referrals/friend-discount.server";
import { requestLook } from "~/modules/offers/offer-syncs.server";
import { requestRuleData } from "~/modules/earning/rule-data/request-rule-data.server";
import { uninstallShop } from "~/modules/shop-sync/uninstall-shop.server";

interface ControlEvent {
  shopId: number;
  payload?: unknown;
  /** when Shopify triggered it; it may arrive much later, and after later ones */
  triggeredAt?: string | null | undefined;
}
export type Control = (context: JobContext, event: ControlEvent) => Promise<unknown>;

const triggered = ({ triggeredAt }: ControlEvent): Date | null => (triggeredAt ? new Date(triggeredAt) : null);

const discountChanges = z.object({ admin_graphql_api_id: z.string() });
const discountOf = ({ shopId, payload }: ControlEvent) => ({
  shopId,
  discountId: discountChanges.parse(payload).admin_graphql_api_id,
});

/**
 * Topics that do not change customers or orders. Each handler either reads the present state, or compares when the
 * webhook was triggered with what happened since: late, repeated and reordered deliveries end at the same state.
 */
export const storeControls: Record<string, Control> = {
  "bulk_operations/finish": ({ db }, { shopId }) =>
    // Beside the job that checks again in some seconds.
    enqueue(db, jobs.runImport, { shopId }, { key: `${shopId}:finished` }),
  "app/uninstalled": ({ db, now }, event) =>
    uninstallShop(db, { shopId: event.shopId, triggeredAt: triggered(event), now: now() }),
  // Shopify grants scopes at the next sign-in; the new token has them.
  "app/scopes_update": async () => {},
  // Contains only the changes; the full order comes with the orders/updated that Shopify sends, too.
  "orders/edited": async () => {},
  "discounts/update": ({ db }, event) => requestLook(db, discountOf(event)),
  "discounts/delete": async ({ db }, event) => {
    await requestLook(db, discountOf(event));
    await remakeFriendDiscount(db, discountOf(event));
  },
  "shop/update": (context, { shopId }) => refreshShop(context, { shopId }),
  "segments/delete": afterSegmentDeletion,
  "markets/create": ({ db }, { shopId }) => requestRuleData(db, { shopId }),
  "markets/update": ({ db }, { shopId }) => requestRuleData(db, { shopId }),
  "markets/delete": ({ db }, { shopId }) => requestRuleData(db, { shopId }),
  "customers/data_request": ({ db, now }, event) => answerDataRequest(db, { ...event, now: now() }),
  "customers/redact": ({ db, now }, event) => redactCustomer(db, { ...event, now: now() }),
  "shop/redact": ({ db }, event) => redactShop(db, { shopId: event.shopId, triggeredAt: triggered(event) }),
};
