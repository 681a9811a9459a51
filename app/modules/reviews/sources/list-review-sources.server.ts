import type { ReviewSource } from "@prisma/client";
import type { Db } from "~/db.server";
import { reviewSourceKinds, type ReviewSourceKind } from "./source-kinds";

type Told = Pick<ReviewSource, "token" | "enabled" | "receivedAt" | "refusedAt" | "skippedAt" | "skipReason">;

/** Every kind of source with how it does in this shop, without its secret; null where it was never set up. */
export async function listReviewSources(
  db: Db,
  { shopId }: { shopId: number },
): Promise<{ kind: ReviewSourceKind; source: Told | null }[]> {
  const sources = await db.reviewSource.findMany({ where: { shopId }, omit: { sealedSecret: true } });
  return reviewSourceKinds.map((kind) => ({ kind, source: sources.find((source) => source.kind === kind) ?? null }));
}
