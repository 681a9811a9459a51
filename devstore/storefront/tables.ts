import type { StoreState } from "../state/types/store";

const tables = `
CREATE TABLE IF NOT EXISTS storefront_session (
  id TEXT PRIMARY KEY, data TEXT NOT NULL, updated_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS newsletter_token (
  token TEXT PRIMARY KEY, customer_id INTEGER NOT NULL, created_at INTEGER NOT NULL) WITHOUT ROWID;
`;

/** Creates the tables for sessions and newsletter links. */
export function createStorefrontTables({ db }: StoreState): void {
  db.exec(tables);
}
