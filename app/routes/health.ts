import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { now } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { inEveryShop } from "~/lib/shop-scope.server";
import { readHealth } from "~/modules/shop-sync/read-health.server";
import { startWorker } from "~/worker";

/** For load balancers and for whoever waits until all is done: 503 when the database does not answer; waits for the worker at the start. */
export async function loader() {
  try {
    // Its queues come with the worker; until then an installation or a webhook could not be kept.
    if (env.WORKER === "inline") await startWorker();
    return Response.json(await inEveryShop(() => readHealth(prisma, { now: now() })));
  } catch (error) {
    logger.error({ err: error }, "health check failed");
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
