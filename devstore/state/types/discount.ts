import type { Millis, Minor } from "./values";

export interface Discount {
  id: number;
  title: string;
  code: string;
  /** `percentage` is 0 to 1; an amount is taken off the order, or with `onEachItem` off each unit */
  value:
    | { kind: "percentage"; percentage: number }
    | { kind: "amount"; amount: Minor; onEachItem: boolean }
    | { kind: "freeShipping" };
  startsAt: Millis;
  endsAt: Millis | null;
  usageLimit: number | null;
  appliesOncePerCustomer: boolean;
  usageCount: number;
  minimumSubtotal: Minor | null;
  minimumQuantity: number | null;
  /** who may use it */
  context: { kind: "all" } | { kind: "segments"; segmentIds: number[] } | { kind: "customers"; customerIds: number[] };
  /** null: all products */
  items: { productIds: number[]; collectionIds: number[] } | null;
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  createdAt: Millis;
  updatedAt: Millis;
}
