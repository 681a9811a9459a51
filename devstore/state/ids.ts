import { row } from "./database";
import type { StoreState } from "./types/store";

/** First id of each kind: ids look like Shopify's, and no two kinds share one. */
const FIRST_IDS = {
  address: 9_100_000_000_000,
  adjustment: 420_000_000_000,
  bulkOperation: 5_400_000_000_000,
  collection: 480_000_000_000,
  customer: 7_600_000_000_000,
  definition: 130_000_000_000,
  delivery: 1,
  discount: 1_400_000_000_000,
  installation: 640_000_000_000,
  line: 14_200_000_000_000,
  market: 22_000_000_000,
  metafield: 30_100_000_000_000,
  order: 5_900_000_000_000,
  orderNumber: 1_000,
  product: 8_300_000_000_000,
  refund: 940_000_000_000,
  refundLine: 610_000_000_000,
  segment: 520_000_000_000,
  shippingLine: 4_700_000_000_000,
  storeCredit: 11_000_000_000,
  subscription: 1_300_000_000_000,
  transaction: 7_100_000_000_000,
  upload: 1,
  variant: 45_200_000_000_000,
} as const;

export type IdKind = keyof typeof FIRST_IDS;

/** Reserves `count` ids in a row. @returns the first */
export function nextId(state: Pick<StoreState, "db">, kind: IdKind, count = 1): number {
  const found = row<{ id: number }>(
    state,
    "INSERT INTO last_id (kind, id) VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET id = id + ? RETURNING id",
    kind,
    FIRST_IDS[kind] + count,
    count,
  );
  return (found?.id ?? 0) - count + 1;
}
