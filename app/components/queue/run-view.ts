import type { QueueRun } from "@prisma/client";

/** A verdict on all that waited as plain values. */
export const toRunView = ({ id, verdict, total, decided, actorName, finishedAt }: QueueRun) => ({
  id,
  verdict,
  total,
  decided,
  actorName,
  finished: finishedAt !== null,
});

export type RunView = ReturnType<typeof toRunView>;
