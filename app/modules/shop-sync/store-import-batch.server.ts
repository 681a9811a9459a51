import type { ImportKind, PrismaClient } from "@prisma/client";
import { enqueue } from "~/lib/queue.server";
import type { Print } from "~/modules/earning/referral/order-prints";
import { parseBulkGroup, type BulkGroup } from "./bulk-line";
import { processEvents } from "./process-events.server";
import type { StoreEvent } from "./store-event";
import { PARKED_EVENTS } from "./parked-events.server";

/**
 * Stores one batch of an import and moves the import's position in the same transaction, so that an import that was
 * interrupted goes on behind the last batch stored. What cannot be read is parked with its reason, not dropped.
 */
export async function storeImportBatch(
  prisma: PrismaClient,
  input: { shopId: number; kind: ImportKind; groups: BulkGroup[]; position: number; print: Print; now: Date },
): Promise<void> {
  const { shopId, kind, groups, position, print, now } = input;
  await prisma.$transaction(
    async (db) => {
      const { currency } = await db.shop.findUniqueOrThrow({ where: { id: shopId } });
      const events: StoreEvent[] = [];
      const parked: { data: object }[] = [];
      for (const group of groups) {
        try {
          events.push(parseBulkGroup(group, { currency, print }));
        } catch (error) {
          parked.push({
            data: { shopId, topic: `import/${kind.toLowerCase()}`, payload: group, reason: String(error) },
          });
        }
      }
      await processEvents(db, { shopId, events, now, cards: "later" });
      await enqueue(db, PARKED_EVENTS, parked);
      await db.import.update({ where: { shopId_kind: { shopId, kind } }, data: { position } });
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}
