import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { now } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { inEveryShop } from "~/lib/shop-scope.server";
import { readHealth } from "~/modules/shop-sync/read-health.server";
import { startWorker } from "~/worker";

/** For load balancers and start scripts: 503 when the database does not answer, and until the worker has started. */
export async function loader() {
  try {
    // The worker creates its queues; before that an installation or a webhook could not be stored.
    if (env.WORKER === "inline") await startWorker();
    return Response.json(await inEveryShop(() => readHealth(prisma, { now: now() })));
  } catch (error) {
    logger.error({ err: error }, "health check failed");
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
