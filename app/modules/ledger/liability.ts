import { addMonths } from "~/lib/shop-day";

/** What changed the points that members hold (pending, available and reserved) in a month. */
export interface LiabilityFlows {
  /** by awards */
  issued: number;
  takenBack: number;
  redeemed: number;
  /** of redeemed points that came back */
  returned: number;
  expired: number;
  /** by hand, by imports and by merging customers; below zero: taken */
  adjusted: number;
  /** should have been taken back and was spent already, less what was made good since; no part of the balance */
  writtenOff: number;
}

/** Always `issued - takenBack - redeemed + returned - expired + adjusted = closing - opening`. */
export interface LiabilityMonth extends LiabilityFlows {
  /** "2026-11", in the shop's time zone */
  month: string;
  opening: number;
  closing: number;
}

const none: LiabilityFlows = {
  issued: 0,
  takenBack: 0,
  redeemed: 0,
  returned: 0,
  expired: 0,
  adjusted: 0,
  writtenOff: 0,
};

const change = ({ issued, takenBack, redeemed, returned, expired, adjusted }: LiabilityFlows): number =>
  issued - takenBack - redeemed + returned - expired + adjusted;

/** The month after, or so many after, "2026-11". */
export const monthAfter = (month: string, months = 1): string => addMonths(`${month}-01`, months).slice(0, 7);

/** Months from one to another, with what was outstanding: reckoned back from what is now. `flows`: of all months since `from`. */
export function liabilityMonths(
  flows: ReadonlyMap<string, LiabilityFlows>,
  { outstanding, from, to }: { outstanding: number; from: string; to: string },
): LiabilityMonth[] {
  let opening = [...flows.values()].reduce((rest, flow) => rest - change(flow), outstanding);
  const months: LiabilityMonth[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) {
    const flow = flows.get(month) ?? none;
    const closing = opening + change(flow);
    months.push({ month, opening, ...flow, closing });
    opening = closing;
  }
  return months;
}
