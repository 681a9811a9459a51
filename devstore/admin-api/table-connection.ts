import type { SQLInputValue } from "node:sqlite";
import { rows } from "../state/database";
import type { StoreState } from "../state/types/store";
import { connection, type Connection, type PageArgs } from "./connections";
import { parseSearch, type SearchFields } from "./search";

export interface TableSource {
  /** name as SQL, quoted where needed */
  table: string;
  /** column or SQL expression; rows with equal values are sorted by `id` */
  sort: string;
  search: string | null | undefined;
  fields: SearchFields;
  where?: { sql: string; values: SQLInputValue[] };
}

interface Row {
  id: number;
  sort: number | string;
  data: string;
}

const encode = (row: Row) => Buffer.from(JSON.stringify([row.sort, row.id])).toString("base64url");
const decode = (cursor: string) => JSON.parse(Buffer.from(cursor, "base64url").toString()) as [number | string, number];

/** A connection over a table with the columns `id` and `data`; cursors are keys, not offsets. */
export function tableConnection<T>(state: StoreState, args: PageArgs, source: TableSource): Connection<T> {
  const found = parseSearch(source.search, source.fields);
  const where = [found.sql, source.where?.sql].filter(Boolean);
  return connection<T>(args, ({ cursor, backwards, limit }) => {
    const descending = backwards !== (args.reverse ?? false);
    const direction = descending ? "DESC" : "ASC";
    const from = cursor === null ? undefined : decode(cursor);
    const after = from ? [`(${source.sort}, id) ${descending ? "<" : ">"} (?, ?)`] : [];
    const conditions = [...where, ...after].join(" AND ") || "1";
    const read = `SELECT id, ${source.sort} AS sort, data FROM ${source.table} WHERE ${conditions}
      ORDER BY ${source.sort} ${direction}, id ${direction} LIMIT ?`;
    const values = [...found.values, ...(source.where?.values ?? []), ...(from ?? []), limit + 1];
    return rows<Row>(state, read, ...values).map((row) => ({ cursor: encode(row), node: JSON.parse(row.data) as T }));
  });
}
