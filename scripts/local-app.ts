import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalApp } from "@stammtisch/devstore/runner";
import { ensureApiKey } from "./demo-api-key";
import { demoTheme } from "./demo-theme";

const PRISMA = "node_modules/prisma/build/index.js";
const REMIX = "node_modules/@remix-run/dev/dist/cli.js";
const VITE = "node_modules/vite/bin/vite.js";
const SHOP = "stammtisch-demo.myshopify.com";

const dir = dirname(dirname(fileURLToPath(import.meta.url)));

/** The app's configuration for the local store. */
export const localApp: LocalApp = {
  dir,
  name: "Stammtisch",
  shop: SHOP,
  shopName: "Stammtisch Rösterei",
  texts: {
    en: {
      what: "Bonus points, members-only offers and a club for regular customers.",
      uninstall:
        "Uninstall Stammtisch? Points already booked stay with the app until the store asks for their deletion.",
      tour: { app: "See the points in Stammtisch", theme: "See the balance on your account page" },
    },
    de: {
      what: "Bonuspunkte, Angebote nur für Mitglieder und ein Klub für Stammkunden.",
      uninstall: "Stammtisch deinstallieren? Gebuchte Punkte bleiben in der App, bis der Shop ihre Löschung verlangt.",
      tour: { app: "Die Punkte in Stammtisch ansehen", theme: "Den Punktestand auf der Kontoseite ansehen" },
    },
  },
  theme: demoTheme,
  database: "stammtisch",
  migrate: [PRISMA, "migrate", "deploy"],
  build: {
    sources: [
      "app",
      "docs",
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
  // Loaded only for the demo: it brings the library for pictures along.
  bringIntoUse: async (running) => {
    const { bringIntoUse } = await import("./in-use/bring-into-use");
    await bringIntoUse(running, { dir, shop: SHOP });
  },
};
