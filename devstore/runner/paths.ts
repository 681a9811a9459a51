import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";

export const API_SECRET = "local-store-secret-not-for-production";

const readConfig = ({ dir }: { dir: string }) => parse(readFileSync(join(dir, "shopify.app.toml"), "utf8"));

/** The app's client id, from its own configuration. */
export const readApiKey = (app: { dir: string }): string => String(readConfig(app).client_id);

/** By which the admin names the app in its addresses. */
export const readHandle = (app: { dir: string }): string => String(readConfig(app).handle);

export interface DataFiles {
  dir: string;
  postgres: string;
  /** everything of the local store */
  storeDir: string;
  storeState: string;
  clock: string;
  /** which history the store was filled with */
  source: string;
  appLog: string;
  demo: string;
  lock: string;
}

export function dataFiles(dir: string): DataFiles {
  return {
    dir,
    postgres: join(dir, "postgres"),
    storeDir: join(dir, "store"),
    storeState: join(dir, "store/state.sqlite"),
    clock: join(dir, "store/clock"),
    source: join(dir, "store/source.json"),
    appLog: join(dir, "app.log"),
    demo: join(dir, "demo.json"),
    lock: join(dir, "demo.pid"),
  };
}

export function readJson<T>(path: string): Partial<T> {
  try {
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Partial<T>) : {};
  } catch {
    return {};
  }
}
