import { orderEventKinds } from "~/modules/earning/core/earning-event";
import { defineCondition } from "./condition";
import { shopifyIds } from "./condition-fields";

export const markets = defineCondition({
  field: shopifyIds("Market", { kind: "choices", from: "markets" }),
  events: orderEventKinds,
  section: "general",
  check: {
    looksAt: "EVENT",
    reason: "MARKET",
    holds: (ids, { earningEvent: { countryCode }, markets: known }) =>
      countryCode != null &&
      ids.some((id) => {
        const countries = known.get(id) ?? [];
        return countries.includes(countryCode) || countries.includes("*");
      }),
  },
  needs: (ids) => ({ markets: ids }),
  description: "Numbers of markets: the order goes to a country of one of them",
});
