import { createServer } from "node:http";
import { Counter, Gauge, Registry, collectDefaultMetrics } from "prom-client";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { now } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { inEveryShop } from "~/lib/shop-scope.server";
import { readHealth } from "~/modules/shop-sync/read-health.server";

const registry = new Registry();
collectDefaultMetrics({ register: registry });

/** Jobs by name and result. */
export const jobsEnded = new Counter({
  name: "stammtisch_jobs_total",
  help: "Jobs worked, by name and outcome",
  labelNames: ["name", "outcome"],
  registers: [registry],
});

new Gauge({
  name: "stammtisch_queue_jobs",
  help: "Jobs in the queue, by state",
  labelNames: ["state"],
  registers: [registry],
  async collect() {
    const { queue } = await inEveryShop(() => readHealth(prisma, { now: now() }));
    for (const [state, count] of Object.entries(queue)) this.set({ state }, count);
  },
});

const kept = globalThis as { stammtischMetrics?: boolean };

/** Serves the metrics on the loopback interface when METRICS_PORT is set; once per process. */
export function startMetrics(): void {
  if (env.METRICS_PORT === 0 || kept.stammtischMetrics) return;
  kept.stammtischMetrics = true;
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    registry
      .metrics()
      .then((text) => response.writeHead(200, { "content-type": registry.contentType }).end(text))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(env.METRICS_PORT, "127.0.0.1", () => logger.info({ port: env.METRICS_PORT }, "metrics"));
  server.unref();
}
