import type { QueueRun } from "@prisma/client";

/** A decision on all waiting items as plain values. */
export const toRunView = ({ id, kind, verdict, total, decided, actorName, finishedAt }: QueueRun) => ({
  id,
  kind,
  verdict,
  total,
  decided,
  actorName,
  finished: finishedAt !== null,
});

export type RunView = ReturnType<typeof toRunView>;
