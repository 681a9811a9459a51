import { row, run } from "./database";
import type { StoreState } from "./types/store";

type HasDatabase = Pick<StoreState, "db">;

export function getSetting<T>(state: HasDatabase, key: string): T | undefined {
  const found = row<{ value: string }>(state, "SELECT value FROM setting WHERE key = ?", key);
  return found && (JSON.parse(found.value) as T);
}

/** Saves a JSON value; `undefined` removes the setting. */
export function setSetting(state: HasDatabase, key: string, value: unknown): void {
  if (value === undefined) run(state, "DELETE FROM setting WHERE key = ?", key);
  else run(state, "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, JSON.stringify(value));
}
