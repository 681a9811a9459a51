import type { Millis } from "./values";

export interface Segment {
  id: number;
  name: string;
  /** e.g. customer_tags CONTAINS 'Regulars' */
  query: string;
  createdAt: Millis;
  updatedAt: Millis;
}
