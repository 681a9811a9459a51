import { toLocalTime } from "~/lib/local-time";
import { fromMinor } from "~/lib/money";
import type { OfferStatus } from "~/modules/offers/offer-status";

interface OfferRow {
  id: string;
  title: string;
  text: string;
  imageUrl: string | null;
  imageAlt: string;
  discount: "PERCENT" | "AMOUNT";
  percent: number | null;
  amountMinor: bigint | null;
  code: string;
  startsAt: Date;
  endsAt: Date | null;
  discountId: string | null;
  syncError: string | null;
  syncedAt: Date | null;
  drift: string | null;
  status: OfferStatus;
}

/** An offer as plain values for list and preview. */
export function toOfferView(offer: OfferRow, currency: string) {
  return {
    id: offer.id,
    title: offer.title,
    text: offer.text,
    imageUrl: offer.imageUrl,
    discount: offer.discount,
    percent: offer.percent,
    amount: offer.amountMinor === null ? null : fromMinor(offer.amountMinor, currency),
    code: offer.code,
    startsAt: offer.startsAt.toISOString(),
    endsAt: offer.endsAt?.toISOString() ?? null,
    status: offer.status,
    hasDiscount: offer.discountId !== null,
    syncError: offer.syncError,
    drift: offer.drift,
    syncing: offer.syncedAt === null && offer.syncError === null,
  };
}

export type OfferView = ReturnType<typeof toOfferView>;

/** An offer as values of its form: texts, and times in the shop's time zone. */
export function toOfferFields(offer: OfferRow, shop: { currency: string; timezone: string }) {
  return {
    title: offer.title,
    text: offer.text,
    imageUrl: offer.imageUrl ?? "",
    imageAlt: offer.imageAlt,
    discount: offer.discount as string,
    percent: offer.percent?.toString() ?? "",
    amount: offer.amountMinor === null ? "" : fromMinor(offer.amountMinor, shop.currency),
    code: offer.code,
    startsAt: toLocalTime(offer.startsAt, shop.timezone),
    endsAt: offer.endsAt ? toLocalTime(offer.endsAt, shop.timezone) : "",
  };
}

export type OfferFields = ReturnType<typeof toOfferFields>;

/** The form's values for a new offer. */
export function emptyOfferFields(now: Date, timezone: string): OfferFields {
  return {
    title: "",
    text: "",
    imageUrl: "",
    imageAlt: "",
    discount: "PERCENT",
    percent: "10",
    amount: "",
    code: "",
    startsAt: toLocalTime(now, timezone),
    endsAt: "",
  };
}
