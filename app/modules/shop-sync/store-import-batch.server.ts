import type { ImportKind, PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { isDataError } from "~/lib/data-error";
import { inHalves } from "~/lib/in-halves";
import type { JobInput } from "~/lib/job";
import { enqueueAll } from "~/lib/queue.server";
import type { RequiredRuleData } from "~/modules/earning/rule-data/missing-rule-data";
import type { Fingerprinter } from "~/modules/earning/referrals/order-fingerprints";
import { requiredRuleData } from "./required-rule-data";
import { parseBulkGroup } from "./bulk-group";
import type { BulkGroup } from "./bulk-values";
import { dropLines } from "./import-lines.server";
import { importTopic } from "./parked-cause";
import { listRedacted } from "~/modules/members/member-lifecycle.server";
import { namedCustomers } from "./named-customers";
import { processEvents } from "./process-events.server";
import type { StoreEvent } from "./store-event";
import { jobs } from "~/modules/jobs/registry";

interface ImportBatch {
  shopId: number;
  kind: ImportKind;
  groups: BulkGroup[];
  /** lines of the file that are stored with this batch */
  position: number;
  /** lines that waited and are stored with it */
  lineIds?: string[];
  fingerprinter: Fingerprinter;
  /** sees to it that rules can be asked of these events; gives the tags of customers as just read */
  know: (asked: RequiredRuleData) => Promise<ReadonlyMap<bigint, readonly string[]>>;
  now: Date;
}

/**
 * Stores one batch of an import and moves the import's position in the same transaction, so that an import that was
 * interrupted goes on behind the last batch stored. What cannot be read is parked with its reason, and so is a row that the
 * database refuses: it is found by halves, and the others are stored. Any other error (no connection, a timeout) is thrown;
 * the batch is then read again.
 */
export async function storeImportBatch(prisma: PrismaClient, batch: ImportBatch): Promise<void> {
  const { shopId, kind, position, lineIds, know, now } = batch;
  const { currency } = await prisma.shop.findUniqueOrThrow({ where: { id: shopId } });
  const { read, parked } = parseGroups({ ...batch, currency });
  const tags = await know(requiredRuleData(read.map(({ event }) => event)));
  const store = (rows: ReadGroup[], refused: ParkedInput[] | null) =>
    prisma.$transaction(
      async (db) => {
        const events = rows.map(({ event }) => event);
        if (events.length > 0) await processEvents(db, { shopId, events, tags, now, cards: "later" });
        if (!refused) return;
        await enqueueAll(db, jobs.parkedEvents, await withoutRedacted(db, shopId, refused));
        if (lineIds) await dropLines(db, { shopId, kind, ids: lineIds });
        await db.import.update({ where: { shopId_kind: { shopId, kind } }, data: { position } });
      },
      { timeout: 120_000, maxWait: 30_000 },
    );
  try {
    await store(read, parked);
  } catch (thrown) {
    if (!isDataError(thrown)) throw thrown;
    const { failed, stopped } = await inHalves(read, (rows) => store(rows, null));
    if (stopped) throw stopped.thrown;
    const refused = [...failed].map(([{ group }, error]) => parkedOf(batch, group, error));
    await store([], [...parked, ...refused]);
  }
}

type ParkedInput = JobInput<typeof jobs.parkedEvents>;

/** What staff are shown of rows that could not be stored. */
const parkedOf = ({ shopId, kind }: Pick<ImportBatch, "shopId" | "kind">, payload: unknown, reason: unknown) =>
  ({ shopId, topic: importTopic(kind), payload, reason: String(reason) }) satisfies ParkedInput;

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

interface ReadGroup {
  group: BulkGroup;
  event: StoreEvent;
}

function parseGroups({
  shopId,
  kind,
  groups,
  currency,
  fingerprinter,
}: Pick<ImportBatch, "shopId" | "kind" | "groups" | "fingerprinter"> & { currency: string }) {
  const read: ReadGroup[] = [];
  const parked: ParkedInput[] = [];
  for (const group of groups) {
    try {
      read.push({ group, event: parseBulkGroup(group, { currency, fingerprinter }) });
    } catch (error) {
      parked.push(parkedOf({ shopId, kind }, group, error));
    }
  }
  return { read, parked };
}
