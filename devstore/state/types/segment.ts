import type { Millis } from "./values";

export interface Segment {
  id: number;
  name: string;
  /** e.g. customer_tags CONTAINS 'Regulars' */
  query: string;
  /** the query before it was last changed, which checkouts go by for a moment */
  formerQuery?: string;
  queryChangedAt?: Millis;
  createdAt: Millis;
  updatedAt: Millis;
}
