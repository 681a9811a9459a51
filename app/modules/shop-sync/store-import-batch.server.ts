import type { ImportKind, PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import type { JobInput } from "~/lib/job";
import { enqueueAll } from "~/lib/queue.server";
import type { RequiredRuleData } from "~/modules/earning/rule-data/missing-rule-data";
import type { Fingerprinter } from "~/modules/earning/referrals/order-fingerprints";
import { requiredRuleData } from "./required-rule-data";
import { parseBulkGroup } from "./bulk-group";
import type { BulkGroup } from "./bulk-values";
import { listRedacted } from "~/modules/members/member-lifecycle.server";
import { namedCustomers } from "./named-customers";
import { processEvents } from "./process-events.server";
import type { StoreEvent } from "./store-event";
import { jobs } from "~/modules/jobs/registry";

/**
 * Stores one batch of an import and moves the import's position in the same transaction, so that an import that was
 * interrupted goes on behind the last batch stored. What cannot be read is parked with its reason, not dropped.
 */
export async function storeImportBatch(
  prisma: PrismaClient,
  input: {
    shopId: number;
    kind: ImportKind;
    groups: BulkGroup[];
    position: number;
    fingerprinter: Fingerprinter;
    /** sees to it that rules can be asked of these events; gives the tags of customers as just read */
    know: (asked: RequiredRuleData) => Promise<ReadonlyMap<bigint, readonly string[]>>;
    now: Date;
  },
): Promise<void> {
  const { shopId, kind, position, know, now } = input;
  const { currency } = await prisma.shop.findUniqueOrThrow({ where: { id: shopId } });
  const { events, parked } = parseGroups({ ...input, currency });
  const tags = await know(requiredRuleData(events));
  await prisma.$transaction(
    async (db) => {
      await processEvents(db, { shopId, events, tags, now, cards: "later" });
      await enqueueAll(db, jobs.parkedEvents, await withoutRedacted(db, shopId, parked));
      await db.import.update({ where: { shopId_kind: { shopId, kind } }, data: { position } });
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}

/** What cannot be read but speaks of a redacted customer is not kept for a person to look at. */
async function withoutRedacted<T extends { topic: string; payload: unknown }>(
  db: Db,
  shopId: number,
  parked: T[],
): Promise<T[]> {
  const named = parked.map(({ topic, payload }) => namedCustomers(topic, payload));
  const redacted = await listRedacted(db, { shopId, customerIds: named.flat() });
  return parked.filter((_, index) => !named[index]?.some((id) => redacted.has(id)));
}

interface Groups {
  shopId: number;
  kind: ImportKind;
  groups: BulkGroup[];
  currency: string;
  fingerprinter: Fingerprinter;
}

function parseGroups({ shopId, kind, groups, currency, fingerprinter }: Groups) {
  const events: StoreEvent[] = [];
  const parked: JobInput<typeof jobs.parkedEvents>[] = [];
  for (const group of groups) {
    try {
      events.push(parseBulkGroup(group, { currency, fingerprinter }));
    } catch (error) {
      const topic = `import/${kind.toLowerCase()}`;
      parked.push({ shopId, topic, payload: group, reason: String(error) });
    }
  }
  return { events, parked };
}
