import type { Millis } from "./values";

export interface Metafield {
  id: number;
  /** e.g. gid://shopify/Customer/1 */
  ownerId: string;
  /** `$app` already resolved to app--<id> */
  namespace: string;
  key: string;
  type: string;
  value: string;
  createdAt: Millis;
  updatedAt: Millis;
}
