import { countedAmount, type AwardTerms } from "../award-terms";
import type { Occasion } from "../weigh-rules";
import { judge, type GuardVerdict } from "./guards";

/** What speaks against an occasion by the terms: nothing where it is not guarded. */
export function guardVerdict(terms: AwardTerms, { suspicions, order }: Occasion): GuardVerdict {
  if (!terms.guards || !suspicions) return { reasons: [], refused: false };
  return judge(terms.guards, suspicions, order ? countedAmount(terms, order).total : 0);
}

/** Beyond the number of occasions of its row that earn. */
export const isBeyond = ({ upTo }: AwardTerms, { place }: Occasion): boolean =>
  upTo !== undefined && place !== undefined && place > upTo;
