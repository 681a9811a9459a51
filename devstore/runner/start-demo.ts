import { writeFileSync } from "node:fs";
import { OWNER } from "../state/staff";
import { createAppProxy } from "../app-proxy";
import { appEnvironment } from "./app-environment";
import { type AppProcess, startApp } from "./app-process";
import type { RunnerArguments } from "./arguments";
import { bringIntoUse } from "./bring-into-use";
import { buildApp } from "./build-app";
import type { Cleanup } from "./cleanup";
import { type Context, createContext } from "./context";
import { type Database, migrate, openDatabase } from "./database";
import { installApp, waitForImport } from "./install-app";
import { listen } from "./listen";
import { type LocalStore, openLocalStore } from "./open-local-store";
import type { LocalApp } from "./local-app";
import { LOCAL_API_SECRET } from "../local-api-secret";
import { readApiKey, readJson } from "./paths";
import { prepare } from "./prepare";
import { summaryOf } from "./summary";

/** Writes to the terminal while everything runs. */
const print = (text: string): void => void process.stdout.write(`\n${text}\n`);

export interface RunningDemo {
  storeUrl: string;
  appUrl: string;
  shop: string;
  /** result of the app's `afterInstall` */
  given: Record<string, string>;
  /** text for the terminal: addresses of everything */
  summary: string;
  /** Resolves to the reason when a part ends unexpectedly. */
  failed: Promise<string>;
}

/** Starts the database, the local store and the app. Adds everything that has to be closed to `cleanup`. */
export async function startDemo(
  app: LocalApp,
  options: RunnerArguments,
  cleanup: Cleanup,
  write?: (text: string) => void,
): Promise<RunningDemo> {
  const context = createContext(app, options, cleanup, write);
  const { steps, files, ports } = context;
  const decision = await steps.run("Check ports and data", () => prepare(context));
  const database = await steps.run("Start the database", () =>
    openDatabase(app, files.postgres, ports.postgres, cleanup, print),
  );
  await steps.run("Bring its tables up to date", () => migrate(app, database.url));
  if (options.command === "demo") await steps.run("Build the app", () => buildApp(app));
  const store = await steps.run("Open the local store", (note) => openLocalStore(context, decision, note));
  const running = await steps.run("Start the app", () => startAppBehindProxy(context, database));
  await steps.run("Install it in the store", (note) => install(context, store, note));
  const addresses = { storeUrl: context.storeUrl, appUrl: context.appUrl, shop: app.shop };
  const given = await writeDemoFile(context, addresses, database, new Date(store.clock.nowMs()));
  await steps.run("Bring it into use", (note) =>
    bringIntoUse(app, { ...addresses, given }, { file: files.demo, bare: decision.source.bare }, note),
  );
  const summary = summaryOf(context, steps.total());
  return { ...addresses, given, summary, failed: Promise.race([running.failed, database.failed]) };
}

/** Runs the app's `afterInstall` and writes its result with the demo's addresses to demo.json. Resolves to the result. */
async function writeDemoFile(
  { app, files }: Context,
  addresses: Pick<RunningDemo, "storeUrl" | "appUrl" | "shop">,
  { url }: Database,
  now: Date,
): Promise<Record<string, string>> {
  const before = readJson<Record<string, string>>(files.demo);
  const given = await app.afterInstall({ databaseUrl: url, known: before, now });
  // Left out for an external database, whose URL may contain a password.
  const databaseUrl = process.env.DATABASE_URL ? undefined : url;
  writeFileSync(files.demo, `${JSON.stringify({ ...before, ...addresses, ...given, databaseUrl }, null, 2)}\n`);
  return given;
}

export async function startAppBehindProxy(context: Context, database: Database): Promise<AppProcess> {
  const { options, ports, files, storeUrl, appUrl, cleanup, traffic } = context;
  const origins = { storeUrl, appUrl, shop: context.app.shop };
  cleanup.add(await listen(() => createAppProxy({ ...origins, appPort: ports.appProcess, traffic }), ports.app));
  const app = startApp({
    app: context.app,
    command: options.command,
    port: ports.appProcess,
    env: appEnvironment(context, database.url),
    logFile: files.appLog,
    note: print,
  });
  cleanup.add(app.stop, 27_000);
  await app.ready();
  return app;
}

async function install(
  { app, ports, files, appUrl }: Context,
  store: LocalStore,
  note: (text: string) => void,
): Promise<void> {
  const keys = { shop: app.shop, apiKey: readApiKey(app), apiSecret: LOCAL_API_SECRET };
  const launch = { appUrl, ...keys, locale: "en", userId: String(OWNER.id), sessionId: "runner" };
  await installApp({ ...launch, now: store.clock.nowMs() }, files.appLog);
  const pending = await waitForImport(ports.appProcess);
  if (pending) note(pending);
}
