import type { DataTopic } from "~/modules/shop-sync/parse-webhook";

/** Numbers of one story's things; long ones have 18 digits, as those of Shopify's samples and test notifications. */
export interface Ids {
  order: bigint;
  customer: bigint;
  product: bigint;
  line: (index: number) => bigint;
  refund: (index: number) => bigint;
}

/** A webhook as it comes: its body is the text that `bodyOf` makes of `payload`. */
export interface StoryWebhook {
  topic: DataTopic;
  payload: object;
  /** of the story's day; when it was triggered */
  second: number;
}

/** The webhooks of one order, and the right result, in whatever order and however often they arrive. */
export interface OrderStory {
  name: string;
  /** where the shapes are published; all values are invented */
  source: string;
  /** EUR where it does not say */
  currency?: string;
  webhooks: (ids: Ids) => StoryWebhook[];
  /** what counts for points in the end, in minor units: goods that were paid and kept, with tax, without shipping */
  counted: number;
  /** nobody is known to have bought */
  nobody?: boolean;
}

/** Any other payload, and what it is parsed to. */
export interface EventShape {
  name: string;
  source: string;
  topic: DataTopic;
  payload: object;
  expected: object;
}

/** Each story has its own range of numbers; in the order in which stories are listed. */
export function idsOf(index: number, { long = false } = {}): Ids {
  const base = (kind: bigint) =>
    (long ? 800_000_000_000_000_001n : 1_000_000n) + kind * 10_000_000n + BigInt(index) * 100n;
  return {
    order: base(1n),
    customer: base(2n),
    product: base(3n),
    line: (line) => base(4n) + BigInt(line),
    refund: (refund) => base(5n) + BigInt(refund),
  };
}

const { rawJSON } = JSON as typeof JSON & { rawJSON(text: string): unknown };

/** An id as JSON writes it: a number, however long. */
export const num = (id: bigint): unknown => (id > BigInt(Number.MAX_SAFE_INTEGER) ? rawJSON(String(id)) : Number(id));

export const bodyOf = ({ payload }: { payload: object }): string => JSON.stringify(payload);

const DAY = Date.UTC(2026, 2, 2, 9);
export const at = (second: number): Date => new Date(DAY + second * 1_000);
/** Whole seconds with the store's offset, as webhooks have them. */
export const time = (second: number): string =>
  new Date(DAY + 3_600_000 + second * 1_000).toISOString().slice(0, 19) + "+01:00";
export const triggeredAt = ({ second }: StoryWebhook): Date => new Date(at(second).getTime() + 400);
