import { orderEventKinds } from "~/modules/earning/core/earning-event";
import { defineCondition } from "./condition";
import { names } from "./condition-fields";

/** Shopify's own sources of orders; apps use names of their own. */
const known = ["web", "pos", "shopify_draft_order", "iphone", "android"];

/** Sources of orders as Shopify names them (`source_name`). */
export const channels = defineCondition({
  field: names({ values: known, words: "rules.channel" }),
  events: orderEventKinds,
  section: "general",
  check: {
    looksAt: "EVENT",
    reason: "CHANNEL",
    holds: (sources, { earningEvent }) => sources.includes(earningEvent.channel ?? ""),
  },
});
