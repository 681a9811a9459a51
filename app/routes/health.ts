import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { readHealth } from "~/modules/shop-sync/read-health.server";

/** For load balancers and for whoever waits until all is done: 503 when the database does not answer. */
export async function loader() {
  try {
    return Response.json(await readHealth(prisma, { now: now() }));
  } catch (error) {
    logger.error({ err: error }, "health check failed");
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
