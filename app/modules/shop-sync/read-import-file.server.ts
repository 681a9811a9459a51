import type { ImportKind, PrismaClient } from "@prisma/client";
import { readLines } from "~/lib/jsonl";
import type { JobInput } from "~/lib/job";
import { enqueueAll } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { readBulkLine } from "./bulk-lines";
import { keepLines, type WaitingLine } from "./import-lines.server";
import { importTopic } from "./parked-cause";

const BATCH = 2_000;

interface File {
  shopId: number;
  kind: ImportKind;
  body: ReadableStream<Uint8Array>;
  /** lines that an earlier reading has got to */
  from: number;
}

/**
 * Reads the file of an export into lines that wait to be put together, and notes how far it has come with each batch, so
 * that another worker goes on there. A line that cannot be read is parked by itself, without its text: it may be of a
 * person whom nobody can tell from it.
 */
export async function readImportFile(prisma: PrismaClient, { shopId, kind, body, from }: File): Promise<void> {
  let lines: WaitingLine[] = [];
  let unreadable: JobInput<typeof jobs.parkedEvents>[] = [];
  let linesRead = from;
  const keep = async (fileRead: boolean) => {
    const batch = { lines, unreadable };
    await prisma.$transaction(async (db) => {
      await keepLines(db, { shopId, kind, lines: batch.lines });
      await enqueueAll(db, jobs.parkedEvents, batch.unreadable);
      await db.import.update({ where: { shopId_kind: { shopId, kind } }, data: { linesRead, fileRead } });
    });
    lines = [];
    unreadable = [];
  };
  for await (const { text, place } of readLines(body, from)) {
    const read = readBulkLine({ text, place });
    if (read) lines.push({ id: read.id, parentId: read.parentId, place, line: text });
    else {
      const reason = `Line ${place} of the export is not valid JSON.`;
      unreadable.push({ shopId, topic: importTopic(kind), payload: { line: place }, reason });
    }
    linesRead = place;
    if (lines.length + unreadable.length >= BATCH) await keep(false);
  }
  await keep(true);
}
