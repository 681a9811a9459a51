import type { ApiKey } from "@prisma/client";
import type { Db } from "~/db.server";

export type ListedApiKey = Omit<ApiKey, "shopId" | "hash" | "revokedAt">;

/** The shop's keys that work, newest first. */
export function listApiKeys(db: Db, { shopId }: { shopId: number }): Promise<ListedApiKey[]> {
  return db.apiKey.findMany({
    where: { shopId, revokedAt: null },
    omit: { shopId: true, hash: true, revokedAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}
