/** `data` holds the whole object as JSON; the other columns are for searching, sorting and sums. */
export const TABLES = `
CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS last_id (kind TEXT PRIMARY KEY, id INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS customer (
  id INTEGER PRIMARY KEY, email TEXT COLLATE NOCASE UNIQUE, search TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, data TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS customer_updated ON customer (updated_at, id);
CREATE TABLE IF NOT EXISTS product (
  id INTEGER PRIMARY KEY, variant_id INTEGER UNIQUE NOT NULL, handle TEXT UNIQUE NOT NULL, search TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS collection (id INTEGER PRIMARY KEY, handle TEXT UNIQUE NOT NULL, data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS collection_product (
  collection_id INTEGER NOT NULL, product_id INTEGER NOT NULL, PRIMARY KEY (collection_id, product_id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "order" (
  id INTEGER PRIMARY KEY, number INTEGER NOT NULL, customer_id INTEGER, financial_status TEXT NOT NULL,
  created_at INTEGER NOT NULL, processed_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, cancelled_at INTEGER,
  spent INTEGER NOT NULL, refunds INTEGER NOT NULL, data TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS order_customer ON "order" (customer_id, processed_at, id, spent);
CREATE INDEX IF NOT EXISTS order_processed ON "order" (processed_at, id);
CREATE INDEX IF NOT EXISTS order_updated ON "order" (updated_at, id);
CREATE INDEX IF NOT EXISTS order_created ON "order" (created_at, id);
CREATE INDEX IF NOT EXISTS order_number ON "order" (number);
CREATE INDEX IF NOT EXISTS order_refunded ON "order" (refunds) WHERE refunds > 0;
CREATE TABLE IF NOT EXISTS discount (id INTEGER PRIMARY KEY, code TEXT COLLATE NOCASE UNIQUE NOT NULL, data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS redeem_code (
  code TEXT COLLATE NOCASE PRIMARY KEY, id INTEGER UNIQUE NOT NULL, discount_id INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS redeem_code_discount ON redeem_code (discount_id, id);
CREATE TABLE IF NOT EXISTS discount_use (discount_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, order_id INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS discount_use_customer ON discount_use (discount_id, customer_id);
CREATE TABLE IF NOT EXISTS code_creation (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS code_to_come (code TEXT COLLATE NOCASE PRIMARY KEY, there_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS flow_trigger (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS segment (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS segment_change (
  segment_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  PRIMARY KEY (segment_id, customer_id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS market (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS store_credit (id INTEGER PRIMARY KEY, customer_id INTEGER UNIQUE NOT NULL, balance INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS store_credit_transaction (
  id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL, kind TEXT NOT NULL, amount INTEGER NOT NULL, remaining INTEGER NOT NULL,
  balance_after INTEGER NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER, order_id INTEGER);
CREATE INDEX IF NOT EXISTS store_credit_transaction_account ON store_credit_transaction (account_id, id);
CREATE TABLE IF NOT EXISTS metafield (
  owner_id TEXT NOT NULL, namespace TEXT NOT NULL, key TEXT NOT NULL, id INTEGER NOT NULL, data TEXT NOT NULL,
  PRIMARY KEY (owner_id, namespace, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS metafield_definition (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS access_token (
  token TEXT PRIMARY KEY, kind TEXT NOT NULL, expires_at INTEGER, scopes TEXT NOT NULL, user_id INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bulk_operation (id INTEGER PRIMARY KEY, type TEXT NOT NULL, status TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS webhook_subscription (
  id INTEGER PRIMARY KEY, topic TEXT NOT NULL, uri TEXT NOT NULL, source TEXT NOT NULL, created_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS webhook_delivery (
  id INTEGER PRIMARY KEY, webhook_id TEXT NOT NULL, event_id TEXT NOT NULL, topic TEXT NOT NULL, uri TEXT NOT NULL,
  triggered_at TEXT NOT NULL, payload TEXT NOT NULL, status TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL, drops INTEGER NOT NULL DEFAULT 0, answer TEXT);
CREATE INDEX IF NOT EXISTS webhook_due ON webhook_delivery (due_at, id) WHERE status = 'pending';
`;
