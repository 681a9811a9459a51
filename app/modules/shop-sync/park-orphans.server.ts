import type { ImportKind, PrismaClient } from "@prisma/client";
import { enqueueAll } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { dropLines, nextOrphans } from "./import-lines.server";
import { importTopic } from "./parked-cause";

/**
 * Parks some of the lines whose parent the file does not have, and drops them; once all that belongs together is stored.
 * @returns how many lines; 0 when none is left
 */
export async function parkOrphans(
  prisma: PrismaClient,
  { shopId, kind, limit }: { shopId: number; kind: ImportKind; limit: number },
): Promise<number> {
  return prisma.$transaction(async (db) => {
    const { orphans, ids } = await nextOrphans(db, { shopId, kind, limit });
    const parked = orphans.map(([missing, payload]) => ({
      shopId,
      topic: importTopic(kind),
      payload,
      reason: `${missing}, to which this belongs, is not in the export.`,
    }));
    await enqueueAll(db, jobs.parkedEvents, parked);
    await dropLines(db, { shopId, kind, ids });
    return ids.length;
  });
}
