import { countedAmount } from "~/modules/earning/core/award-terms";
import { orderEventKinds } from "~/modules/earning/core/earning-event";
import { defineCondition } from "./condition";
import { amount } from "./condition-fields";

/** Of the counted amount. */
export const minimumAmount = defineCondition({
  field: amount,
  events: orderEventKinds,
  section: "general",
  check: {
    looksAt: "EVENT",
    reason: "BELOW_MINIMUM",
    afterCounting: true,
    // Of what was ordered, whatever went back since: a return takes its share and no more, also when it is told of first.
    holds: (minimum, { earningEvent: { order }, terms }) => {
      // Where guards look after the minimum, it is theirs to say what follows.
      if (terms.guards?.minimumAmount !== undefined) return true;
      const { goods, shipping } = order ? countedAmount(terms, order) : { goods: 0, shipping: 0 };
      return goods + shipping >= minimum;
    },
  },
  knownToTheme: true,
});
