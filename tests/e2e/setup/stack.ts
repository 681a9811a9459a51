import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "@stammtisch/devstore/runner/build-app";
import { createCleanup } from "@stammtisch/devstore/runner/cleanup";
import { createContext } from "@stammtisch/devstore/runner/context";
import { openLocalStore } from "@stammtisch/devstore/runner/open-local-store";
import { assertPortsFree, portsFrom } from "@stammtisch/devstore/runner/ports";
import { prepare } from "@stammtisch/devstore/runner/prepare";
import { startAppBehindProxy } from "@stammtisch/devstore/runner/start-demo";
import { createMigratedDatabase, freePort, startPostgres } from "../../setup/postgres-server";
import { localApp } from "../../../scripts/local-app";

export interface Stack {
  storeUrl: string;
  appUrl: string;
  databaseUrl: string;
  appLog: string;
}

interface Asked {
  /** file with the store's history; null: the built-in one */
  orders?: string | null;
  /** PostgreSQL that runs already; without, one is found or started */
  serverUrl?: string;
}

/** Everything the demo starts, from the same parts, but with the app not yet installed in the store. */
export async function startStack({ orders = null, serverUrl }: Asked = {}): Promise<{
  stack: Stack;
  stop: () => Promise<void>;
}> {
  const cleanup = createCleanup();
  const dataDir = await mkdtemp(join(tmpdir(), "stammtisch-e2e-"));
  cleanup.add(() => rm(dataDir, { recursive: true, force: true }));
  try {
    const port = await freePortsInARow();
    const context = createContext(
      localApp,
      { command: "demo", port, orders, reset: false, bare: true, dataDir },
      cleanup,
      () => {},
    );
    const decision = await prepare(context);
    const server = serverUrl ? { serverUrl, stop: async () => {} } : await startPostgres({ durable: false });
    cleanup.add(server.stop);
    const url = await createMigratedDatabase(server.serverUrl, `stammtisch_e2e_${process.pid}`);
    await buildApp(localApp);
    await openLocalStore(context, decision, () => {});
    await startAppBehindProxy(context, { url, failed: new Promise(() => undefined) });
    const { storeUrl, appUrl, files } = context;
    return { stack: { storeUrl, appUrl, databaseUrl: url, appLog: files.appLog }, stop: cleanup.close };
  } catch (error) {
    await cleanup.close();
    throw error;
  }
}

async function freePortsInARow(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const base = Math.min(await freePort(), 65_000);
    const free = assertPortsFree(Object.values(portsFrom(base)));
    if (await free.then(() => true).catch(() => false)) return base;
  }
  throw new Error("No five free ports in a row");
}
