import { expect } from "vitest";
import { sendFlowTriggers } from "~/jobs/send-flow-triggers";
import { getBoss } from "~/lib/queue.server";
import { prisma } from "../../setup/owner-prisma";
import { listFlowTriggers } from "@stammtisch/devstore/state/flow-triggers";
import { jobContext, type LocalStore } from "../../setup/local-store";
import { jobs } from "~/modules/jobs/registry";

type Start = Parameters<typeof sendFlowTriggers.handle>[0][number]["data"];

/** Works the queue of triggers; gives what Flow received by it, by name. */
export async function workQueue(local: LocalStore, now: Date): Promise<Record<string, unknown>[]> {
  const boss = await getBoss();
  const waiting = await boss.fetch<Start>(jobs.sendFlowTriggers.name, { batchSize: 100 });
  if (waiting.length === 0) return [];
  const seen = listFlowTriggers(local.store.state).length;
  const results = (await sendFlowTriggers.handle(waiting, jobContext(local, prisma, now))) ?? [];
  expect(results.map(({ status }) => status)).toEqual(waiting.map(() => "completed"));
  await boss.complete(
    jobs.sendFlowTriggers.name,
    waiting.map(({ id }) => id),
  );
  const fresh = listFlowTriggers(local.store.state).slice(seen);
  return fresh
    .map(({ handle, payload }): Record<string, unknown> => ({ handle, ...(payload as object) }))
    .toSorted((a, b) => String(a.handle).localeCompare(String(b.handle)));
}
