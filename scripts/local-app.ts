import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalApp } from "../devstore/runner/local-app";
import { ensureApiKey } from "./demo-api-key";

const PRISMA = "node_modules/prisma/build/index.js";
const REMIX = "node_modules/@remix-run/dev/dist/cli.js";
const VITE = "node_modules/vite/bin/vite.js";
const SHOP = "stammtisch-demo.myshopify.com";

/** This app, as the local store starts it. */
export const localApp: LocalApp = {
  dir: dirname(dirname(fileURLToPath(import.meta.url))),
  name: "Stammtisch",
  shop: SHOP,
  database: "stammtisch",
  migrate: [PRISMA, "migrate", "deploy"],
  build: {
    sources: [
      "app",
      "public",
      "prisma/schema.prisma",
      "vite.config.ts",
      "vite.worker.config.ts",
      "tsconfig.json",
      "package-lock.json",
    ],
    results: ["build/server/index.js", "build/process/web-process.js"],
    scripts: [
      [PRISMA, "generate"],
      [REMIX, "vite:build"],
      [VITE, "build", "--config", "vite.worker.config.ts", "--logLevel", "warn"],
    ],
  },
  start: {
    demo: () => ["build/process/web-process.js"],
    dev: (port) => [REMIX, "vite:dev", "--host", "127.0.0.1", "--port", String(port), "--strictPort"],
  },
  environment: { WORKER: "inline", TIMER_SECONDS: "1", METRICS_PORT: "0" },
  afterInstall: async ({ databaseUrl, known, now }) => ({
    apiKey: await ensureApiKey({ databaseUrl, shop: SHOP, known: known.apiKey, now }),
  }),
};
