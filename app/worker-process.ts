import { logger } from "~/lib/logger.server";
import { startWorker } from "~/worker";

// Entry of `npm run worker`: runs the jobs in a process of its own until it gets a signal; a second signal stops it at
// once.
const stop = await startWorker();
let ending = false;

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (ending) process.exit(1);
    ending = true;
    stop()
      .catch((error: unknown) => logger.error({ err: error }, "stopping failed"))
      .finally(() => process.exit(0));
  });
}
