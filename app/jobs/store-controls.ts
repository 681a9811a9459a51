import type { JobContext } from "~/jobs/define-job";
import { answerDataRequest } from "~/modules/compliance/answer-data-request.server";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { redactShop } from "~/modules/compliance/redact-shop.server";
import { requestRuleFacts } from "~/modules/earning/facts/request-rule-facts.server";
import { resumeImport } from "~/modules/shop-sync/resume-import.server";
import { uninstallShop } from "~/modules/shop-sync/uninstall-shop.server";

export type Control = (context: JobContext, event: { shopId: number; payload?: unknown }) => Promise<unknown>;

/** Topics that are no news of customers or orders. */
export const storeControls: Record<string, Control> = {
  "bulk_operations/finish": ({ db }, { shopId }) => resumeImport(db, { shopId }),
  "app/uninstalled": ({ db, now }, { shopId }) => uninstallShop(db, { shopId, now: now() }),
  // Shopify grants scopes at the next sign-in; the new token brings them.
  "app/scopes_update": async () => {},
  // Tells only what changed; the whole order comes with the orders/updated that Shopify sends beside it.
  "orders/edited": async () => {},
  "markets/create": ({ db }, { shopId }) => requestRuleFacts(db, { shopId }),
  "markets/update": ({ db }, { shopId }) => requestRuleFacts(db, { shopId }),
  "markets/delete": ({ db }, { shopId }) => requestRuleFacts(db, { shopId }),
  "customers/data_request": ({ db, now }, event) => answerDataRequest(db, { ...event, now: now() }),
  "customers/redact": ({ db, now }, event) => redactCustomer(db, { ...event, now: now() }),
  "shop/redact": ({ db }, { shopId }) => redactShop(db, { shopId }),
};
