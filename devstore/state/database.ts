import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { TABLES } from "./tables";

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

export function openDatabase(dataFile: string): DatabaseSync {
  if (dataFile !== ":memory:") mkdirSync(dirname(dataFile), { recursive: true });
  const db = new DatabaseSync(dataFile);
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -65536",
  );
  db.exec(TABLES);
  statements.set(db, new Map());
  return db;
}

type HasDatabase = { db: DatabaseSync };

/** Prepares a statement once per database. */
function statement({ db }: HasDatabase, text: string): StatementSync {
  const known = statements.get(db) ?? new Map<string, StatementSync>();
  statements.set(db, known);
  const found = known.get(text) ?? db.prepare(text);
  known.set(text, found);
  return found;
}

export function run(state: HasDatabase, text: string, ...values: SQLInputValue[]) {
  return statement(state, text).run(...values);
}

export function row<T>(state: HasDatabase, text: string, ...values: SQLInputValue[]): T | undefined {
  return statement(state, text).get(...values) as T | undefined;
}

export function rows<T>(state: HasDatabase, text: string, ...values: SQLInputValue[]): T[] {
  return statement(state, text).all(...values) as T[];
}

/** The parsed `data` column of the first row. */
export function document<T>(state: HasDatabase, text: string, ...values: SQLInputValue[]): T | undefined {
  const found = row<{ data: string }>(state, text, ...values);
  return found && (JSON.parse(found.data) as T);
}

export function documents<T>(state: HasDatabase, text: string, ...values: SQLInputValue[]): T[] {
  return rows<{ data: string }>(state, text, ...values).map(({ data }) => JSON.parse(data) as T);
}

/** Runs `work` in a transaction; an inner call joins the outer transaction. */
export function inTransaction<T>({ db }: HasDatabase, work: () => T): T {
  if (db.isTransaction) return work();
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}
