import { writeFileSync } from "node:fs";
import { OWNER } from "../state/staff";
import { createAppProxy } from "../app-proxy";
import { ensureApiKey } from "./api-key";
import { appEnvironment } from "./app-environment";
import { type AppProcess, startApp } from "./app-process";
import type { RunnerArguments } from "./arguments";
import { buildApp } from "./build-app";
import type { Cleanup } from "./cleanup";
import { type Context, createContext } from "./context";
import { type Database, migrate, openDatabase } from "./database";
import { installApp, waitForImport } from "./install-app";
import { listen } from "./listen";
import { type LocalStore, openLocalStore } from "./open-local-store";
import { API_SECRET, readApiKey, readJson, SHOP } from "./paths";
import { prepare } from "./prepare";
import { summaryOf } from "./summary";

export interface RunningDemo {
  storeUrl: string;
  appUrl: string;
  shop: string;
  /** for the merchant API, with all scopes */
  apiKey: string;
  /** What to show when everything runs. */
  summary: string;
  /** Settles with the reason when a part ends by itself. */
  failed: Promise<string>;
}

/** Starts the database, the local store and the app in it. What is to be closed goes into `cleanup`. */
export async function startDemo(
  options: RunnerArguments,
  cleanup: Cleanup,
  write?: (text: string) => void,
): Promise<RunningDemo> {
  const context = createContext(options, cleanup, write);
  const { steps, files, ports } = context;
  const decision = await steps.run("Check ports and data", () => prepare(context));
  const database = await steps.run("Start the database", () => openDatabase(files.postgres, ports.postgres, cleanup));
  await steps.run("Bring its tables up to date", () => migrate(database.url));
  if (options.command === "demo") await steps.run("Build the app", buildApp);
  const store = await steps.run("Open the local store", (note) => openLocalStore(context, decision, note));
  const app = await steps.run("Start the app", () => startAppBehindProxy(context, database));
  await steps.run("Install it in the store", (note) => install(context, store, note));
  const addresses = { storeUrl: context.storeUrl, appUrl: context.appUrl, shop: SHOP };
  const apiKey = await writeDemoFile(files.demo, addresses, database, new Date(store.clock.nowMs()));
  const summary = summaryOf(context, steps.total());
  return { ...addresses, apiKey, summary, failed: Promise.race([app.failed, database.failed]) };
}

/** Notes for other programs where the demo is, with a key of its merchant API; returns the key. */
async function writeDemoFile(
  path: string,
  addresses: Pick<RunningDemo, "storeUrl" | "appUrl" | "shop">,
  { url }: Database,
  now: Date,
): Promise<string> {
  const { apiKey: known, ...before } = readJson<RunningDemo>(path);
  const apiKey = await ensureApiKey({ databaseUrl: url, shop: SHOP, known, now });
  // The address of a database that is not the demo's own may hold a password, and is known to whoever set it.
  const databaseUrl = process.env.DATABASE_URL ? undefined : url;
  writeFileSync(path, `${JSON.stringify({ ...before, ...addresses, apiKey, databaseUrl }, null, 2)}\n`);
  return apiKey;
}

export async function startAppBehindProxy(context: Context, database: Database): Promise<AppProcess> {
  const { options, ports, files, storeUrl, appUrl, cleanup, traffic } = context;
  const origins = { storeUrl, appUrl, shop: SHOP };
  cleanup.add(await listen(() => createAppProxy({ ...origins, appPort: ports.appProcess, traffic }), ports.app));
  const app = startApp({
    command: options.command,
    port: ports.appProcess,
    env: appEnvironment(context, database.url),
    logFile: files.appLog,
    note: (text) => process.stdout.write(`\n${text}\n`),
  });
  cleanup.add(app.stop, 27_000);
  await app.ready();
  return app;
}

async function install(
  { ports, files, appUrl }: Context,
  store: LocalStore,
  note: (text: string) => void,
): Promise<void> {
  const keys = { shop: SHOP, apiKey: readApiKey(), apiSecret: API_SECRET };
  const launch = { appUrl, ...keys, locale: "en", userId: String(OWNER.id), sessionId: "runner" };
  await installApp({ ...launch, now: store.clock.nowMs() }, files.appLog);
  const pending = await waitForImport(ports.appProcess);
  if (pending) note(pending);
}
