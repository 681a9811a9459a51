import { GraphQLError } from "graphql";
import type { SQLInputValue } from "node:sqlite";

type FieldKind = "number" | "time" | "text" | "flag" | "custom";

/** SQL by search field, with one `?` for the value and `OP` for the operator. `text` fields ignore case. */
export type SearchFields = Record<string, { sql: string; kind: FieldKind; map?: (value: string) => SQLInputValue }>;

export interface ParsedSearch {
  sql: string;
  values: SQLInputValue[];
}

const TERM = /(-)?(?:(\w+):)?(>=|<=|>|<)?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s()]+)/y;

function unquote(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1).replace(/\\(.)/g, "$1") : text;
}

function valueOf(kind: FieldKind, text: string): SQLInputValue {
  if (kind === "number") return Number(text.split("/").at(-1));
  if (kind !== "time") return text;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new GraphQLError(`search: "${text}" is not a date.`);
  return at;
}

function term(match: RegExpExecArray, fields: SearchFields): ParsedSearch {
  const [, minus, name = "default", operator = "=", raw = ""] = match;
  const field = fields[name];
  if (!field) throw new GraphQLError(`local store: the search field "${name}" is not implemented`);
  const text = unquote(raw);
  const value = field.map ? field.map(text) : valueOf(field.kind, text);
  const sql = field.sql.replace("OP", operator);
  return { sql: minus ? `NOT (${sql})` : sql, values: [value] };
}

/**
 * Compiles Shopify's search syntax, such as `a:1 b:>2 OR c:3`: terms without a connector are joined by AND, which binds
 * stronger than OR. Parentheses are ignored.
 * @returns `sql` is "" when there is no term
 * @throws GraphQLError for unknown fields, unreadable terms and dates
 */
export function parseSearch(query: string | null | undefined, fields: SearchFields): ParsedSearch {
  const text = (query ?? "").replace(/[()]/g, " ").trim();
  const groups: ParsedSearch[][] = [[]];
  for (let at = 0; at < text.length;) {
    while (/\s/.test(text[at] ?? "")) at += 1;
    TERM.lastIndex = at;
    const match = TERM.exec(text);
    if (!match) throw new GraphQLError(`search: cannot read "${text.slice(at)}".`);
    at = TERM.lastIndex;
    while (/\s/.test(text[at] ?? "")) at += 1;
    if (match[0].toUpperCase() === "AND") continue;
    if (match[0].toUpperCase() === "OR") groups.push([]);
    else groups.at(-1)?.push(term(match, fields));
  }
  const filled = groups.filter((group) => group.length > 0);
  if (filled.length === 0) return { sql: "", values: [] };
  const sql = filled.map((group) => `(${group.map((part) => part.sql).join(" AND ")})`).join(" OR ");
  return { sql: `(${sql})`, values: filled.flat().flatMap((part) => part.values) };
}
