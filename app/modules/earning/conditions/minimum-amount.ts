import { countedAmount } from "~/modules/earning/core/award-terms";
import { orderEventKinds } from "~/modules/earning/core/earning-event";
import { defineCondition } from "./condition";
import { amount } from "./condition-fields";

/** Minimum of the amount that counts. */
export const minimumAmount = defineCondition({
  field: amount,
  events: orderEventKinds,
  section: "general",
  check: {
    looksAt: "EVENT",
    reason: "BELOW_MINIMUM",
    afterCounting: true,
    // Compared with what was ordered, whatever was returned since: a return takes back its share and no more, also when
    // the return is known before the order has earned.
    holds: (minimum, { earningEvent: { order }, terms }) => {
      // Where a rule has guards, the guard BELOW_MINIMUM decides what follows.
      if (terms.guards?.minimumAmount !== undefined) return true;
      const { goods, shipping } = order ? countedAmount(terms, order) : { goods: 0, shipping: 0 };
      return goods + shipping >= minimum;
    },
  },
  knownToTheme: true,
});
