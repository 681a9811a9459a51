import type { Shop } from "@prisma/client";
import type { Db } from "~/db.server";

export interface StorefrontAsked {
  shop: Pick<Shop, "id" | "currency" | "taxesIncluded" | "proxyPath">;
  now: Date;
}

/**
 * What one module tells all shoppers, as the fields of the storefront's JSON; fields without anything to tell are left
 * out. Only reads. `storefront/storefront-data.server.ts` lists the parts.
 */
export type StorefrontPart<Fields extends object> = (db: Db, asked: StorefrontAsked) => Promise<Fields>;
