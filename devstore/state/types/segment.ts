import type { Millis } from "./values";

export interface Segment {
  id: number;
  name: string;
  /** e.g. customer_tags CONTAINS 'Regulars' */
  query: string;
  /** the query before its last change, which checkouts use for a short time */
  formerQuery?: string;
  queryChangedAt?: Millis;
  createdAt: Millis;
  updatedAt: Millis;
}
