import type { StoreState } from "../state/types/store";

const tables = `
CREATE TABLE IF NOT EXISTS storefront_session (
  id TEXT PRIMARY KEY, data TEXT NOT NULL, updated_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS newsletter_token (
  token TEXT PRIMARY KEY, customer_id INTEGER NOT NULL, created_at INTEGER NOT NULL) WITHOUT ROWID;
`;

/** What the storefront keeps beside the shop's own data. */
export function createStorefrontTables({ db }: StoreState): void {
  db.exec(tables);
}
