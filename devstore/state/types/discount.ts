import type { Millis, Minor } from "./values";

export interface Discount {
  id: number;
  title: string;
  code: string;
  /** percent 0..1, a fixed amount on the order or its items, or the shipping */
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
  /** null = all products */
  items: { productIds: number[]; collectionIds: number[] } | null;
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  createdAt: Millis;
  updatedAt: Millis;
}
