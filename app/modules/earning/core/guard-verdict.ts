import { countedAmount, type AwardTerms } from "./award-terms";
import type { EarningEvent } from "./earning-event";
import { judge, type GuardVerdict } from "./guards";

/** What the guards say of an earning event by the terms; nothing where it is not guarded. */
export function guardVerdict(terms: AwardTerms, { fraudSignals, order }: EarningEvent): GuardVerdict {
  if (!terms.guards || !fraudSignals) return { reasons: [], refused: false };
  return judge(terms.guards, fraudSignals, order ? countedAmount(terms, order).total : 0);
}

/** Its number is higher than the number of events that earn. */
export const isBeyond = ({ upTo }: AwardTerms, { place }: EarningEvent): boolean =>
  upTo !== undefined && place !== undefined && place > upTo;
