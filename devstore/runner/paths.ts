import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";

const readConfig = ({ dir }: { dir: string }) => parse(readFileSync(join(dir, "shopify.app.toml"), "utf8"));

/** The app's client id, from shopify.app.toml. */
export const readApiKey = (app: { dir: string }): string => String(readConfig(app).client_id);

/** The app's handle, from shopify.app.toml; part of its URL in the admin. */
export const readHandle = (app: { dir: string }): string => String(readConfig(app).handle);

export interface DataFiles {
  dir: string;
  postgres: string;
  /** folder of the local store's data */
  storeDir: string;
  storeState: string;
  clock: string;
  /** file with the order history that the store was filled with */
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
