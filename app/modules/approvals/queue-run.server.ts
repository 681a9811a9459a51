import type { PrismaClient, QueueRun } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { queueKinds } from "./approvables.server";
import { decideItems } from "./decide-items.server";
import { countWaiting, listWaiting } from "./list-waiting.server";
import type { RunInput } from "./decision-input";
import { jobs } from "~/modules/jobs/registry";

const STEP = 200;
/** How long the queue's page shows that a run has ended. */
const NOTICE_MS = 2 * 60_000;
/** A run that has not ended by then was given up by its job. */
const STUCK_MS = 86_400_000;

interface Start extends RunInput {
  shopId: number;
  actor: string;
  actorName: string | null;
  now: Date;
}

/**
 * Starts a job that decides all items that wait now, of one kind or of all; items that arrive later keep waiting. One
 * run at a time per shop: while one is in progress, no other starts. One transaction of its own. @returns whether it
 * was started
 */
export async function startQueueRun(prisma: PrismaClient, { intent, kind, now, ...decision }: Start): Promise<boolean> {
  const { shopId } = decision;
  return prisma.$transaction(async (db) => {
    await db.$queryRaw`SELECT id FROM shop WHERE id = ${shopId} FOR UPDATE`;
    await db.queueRun.updateMany({
      where: { shopId, finishedAt: null, startedAt: { lt: new Date(now.getTime() - STUCK_MS) } },
      data: { finishedAt: now, note: null, memberText: null },
    });
    if (await db.queueRun.findFirst({ where: { shopId, finishedAt: null }, select: { id: true } })) return false;
    const counts = await countWaiting(db, { shopId, until: now });
    const total = kind ? (counts.get(kind) ?? 0) : [...counts.values()].reduce((sum, count) => sum + count, 0);
    const id = uuidV7({ msecs: now.getTime() });
    await db.queueRun.create({ data: { ...decision, id, verdict: intent, kind, total, startedAt: now } });
    await enqueue(db, jobs.decideWaiting, { shopId, runId: id });
    return true;
  });
}

/**
 * Decides the next items of a run, oldest first, each item once: items that are undone meanwhile keep waiting. An
 * interrupted step continues where it stopped. @returns whether the run is finished
 */
export async function advanceQueueRun(
  prisma: PrismaClient,
  { shopId, runId, now }: { shopId: number; runId: string; now: Date },
): Promise<boolean> {
  const key = { shopId_id: { shopId, id: runId } };
  const run = await prisma.queueRun.findUnique({ where: key });
  if (!run || run.finishedAt || run.verdict === "UNDONE") return true;
  const page = await listWaiting(prisma, { shopId, ...pageOf(run), limit: STEP });
  const due = page.rows.filter(({ waitingSince }) => waitingSince <= run.startedAt);
  const last = due.at(-1);
  const { verdict, actor, actorName, note, memberText } = run;
  const decision = { verdict, actor, actorName, note, memberText };
  const results = await decideItems(prisma, { shopId, ids: due.map(({ id }) => id), ...decision, now });
  const ended = due.length < STEP;
  await prisma.queueRun.update({
    where: key,
    data: {
      decided: { increment: results.filter(({ outcome }) => outcome === "DECIDED").length },
      ...(last && { lastSince: last.waitingSince, lastItem: last.id }),
      // The texts are now stored with the decisions, where they can be erased per customer.
      ...(ended && { finishedAt: now, note: null, memberText: null }),
    },
  });
  return ended;
}

function pageOf({ kind, lastSince, lastItem }: QueueRun) {
  const after = lastSince && lastItem ? { at: lastSince, id: lastItem } : undefined;
  return { filter: { kind: queueKinds.find((known) => known === kind) ?? null }, after };
}

/** The run in progress or one that has just ended; null when there is none. One statement. */
export async function readQueueRun(db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<QueueRun | null> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const working = { finishedAt: null, startedAt: { gt: ago(STUCK_MS) } };
  return db.queueRun.findFirst({
    where: { shopId, OR: [working, { finishedAt: { gt: ago(NOTICE_MS) } }] },
    orderBy: { startedAt: "desc" },
  });
}
