/** How an offer's discount in Shopify differs so much that the offer is not shown. */
type OfferDrift = "DELETED" | "ENDED" | "CHANGED";

interface Offered {
  startsAt: Date;
  endsAt: Date | null;
  code: string;
  percent: number | null;
  amountMinor: bigint | null;
}

/** The discount in Shopify. */
export interface HeldDiscount {
  code: string;
  startsAt: Date;
  endsAt: Date | null;
  value: { percent: number } | { amountMinor: bigint } | null;
  segmentIds: string[] | null;
  narrowed: boolean;
}

type Terms = Offered & { discount: "PERCENT" | "AMOUNT" };
export type Followed = { drift: OfferDrift } | { drift: null; terms: Terms };

const same = (a: Date | null, b: Date | null): boolean =>
  Math.floor((a?.getTime() ?? -1) / 1_000) === Math.floor((b?.getTime() ?? -1) / 1_000);

/**
 * How an offer follows changes of its discount in Shopify: terms that an offer can express are taken over; when the
 * discount is deleted, ended early, or narrower than the offer says, the offer is not shown.
 */
export function followDiscount(
  offer: Offered,
  held: HeldDiscount | null,
  { segmentId, now }: { segmentId: string | null; now: Date },
): Followed {
  if (!held) return { drift: "DELETED" };
  if (held.endsAt && held.endsAt <= now && !same(held.endsAt, offer.endsAt)) return { drift: "ENDED" };
  const forMembers = held.segmentIds === null || (segmentId !== null && held.segmentIds.includes(segmentId));
  const { value } = held;
  if (!value || held.narrowed || !forMembers || held.code === "") return { drift: "CHANGED" };
  const percent = "percent" in value ? value.percent : null;
  if (percent !== null && (!Number.isInteger(percent) || percent < 1 || percent > 100)) return { drift: "CHANGED" };
  const terms: Terms = {
    discount: percent === null ? "AMOUNT" : "PERCENT",
    percent,
    amountMinor: "amountMinor" in value ? value.amountMinor : null,
    code: held.code,
    startsAt: same(held.startsAt, offer.startsAt) ? offer.startsAt : held.startsAt,
    endsAt: same(held.endsAt, offer.endsAt) ? offer.endsAt : held.endsAt,
  };
  return { drift: null, terms };
}
