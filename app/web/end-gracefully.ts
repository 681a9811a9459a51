import type { Server } from "node:http";
import type { AppSide } from "./app-side";
import { ENDING_MS, GONE_MS } from "./server-times";

/** Answers requests in progress and closes idle connections; what takes too long is cut off. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection is idle as soon as its last request is answered.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), ENDING_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

/**
 * On a signal, ends the process with 0: first the requests, then jobs and connections. A second signal ends it at once.
 * @returns whether it is ending
 */
export function endGracefully(server: Server, side: AppSide): () => boolean {
  let ending = false;
  const end = async (signal: string): Promise<void> => {
    side.logger.info({ signal }, "ending");
    setTimeout(() => process.exit(1), GONE_MS).unref();
    await closeServer(server);
    await side.stop();
    side.logger.info("ended");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      end(signal).catch((error: unknown) => {
        side.logger.error({ err: error }, "ending failed");
        process.exit(1);
      });
    });
  }
  return () => ending;
}
