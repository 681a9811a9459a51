import { logger } from "~/lib/logger.server";
import { startWorker } from "~/worker";

/** Entry of `npm run worker`: works the queue in a process of its own until it is asked to stop. */
const stop = await startWorker();

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stop()
      .catch((error: unknown) => logger.error({ err: error }, "stopping failed"))
      .finally(() => process.exit(0));
  });
}
