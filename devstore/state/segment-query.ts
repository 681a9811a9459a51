import type { SQLInputValue } from "node:sqlite";
import { refused } from "./store-error";

/** A segment's query as an SQL condition on a row of `customer`. */
export interface SegmentCondition {
  sql: string;
  values: SQLInputValue[];
}

const ORDERS = `(SELECT count(*) FROM "order" WHERE customer_id = customer.id)`;
const SPENT = `(SELECT coalesce(sum(spent), 0) FROM "order" WHERE customer_id = customer.id)`;
const COUNTRY = `EXISTS (SELECT 1 FROM json_each(customer.data, '$.addresses') AS address
  WHERE json_extract(address.value, '$.countryCode') = upper(?))`;
const TAG = `EXISTS (SELECT 1 FROM json_each(customer.data, '$.tags') AS tag WHERE lower(tag.value) = lower(?))`;

const LISTS: Record<string, string> = { customer_tags: TAG, customer_countries: COUNTRY };
const NUMBERS: Record<string, { sql: string; factor: number }> = {
  number_of_orders: { sql: ORDERS, factor: 1 },
  amount_spent: { sql: SPENT, factor: 100 },
};
const TEXTS: Record<string, string> = { email_subscription_status: "json_extract(customer.data, '$.consent.state')" };

const CONTAINS = /^(\w+)\s+(NOT\s+)?CONTAINS\s+'((?:[^'\\]|\\.)*)'$/i;
const NUMBER = /^(\w+)\s*(!=|>=|<=|=|>|<)\s*(\d+(?:\.\d+)?)$/;
const TEXT = /^(\w+)\s*(!=|=)\s*'(\w+)'$/;
const TOKEN = /\s*([()]|(?:'(?:[^'\\]|\\.)*'|[^\s()'])+)/y;

function comparison(text: string): SegmentCondition | undefined {
  const [, list = "", not, member = ""] = CONTAINS.exec(text) ?? [];
  const listed = LISTS[list.toLowerCase()];
  if (listed) return { sql: not ? `NOT ${listed}` : listed, values: [member.replace(/\\(.)/g, "$1")] };
  const [, count = "", order = "", amount = ""] = NUMBER.exec(text) ?? [];
  const number = NUMBERS[count.toLowerCase()];
  if (number) return { sql: `${number.sql} ${order} ?`, values: [Math.round(Number(amount) * number.factor)] };
  const [, field = "", equal = "", word = ""] = TEXT.exec(text) ?? [];
  const column = TEXTS[field.toLowerCase()];
  return column === undefined ? undefined : { sql: `${column} ${equal} ?`, values: [word] };
}

function tokensOf(query: string): string[] {
  const tokens: string[] = [];
  const text = query.trim();
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length;) {
    const found = TOKEN.exec(text)?.[1];
    if (found === undefined) throw refused(`Query is not understood: ${text}`, "query");
    tokens.push(found);
  }
  return tokens;
}

const join = (parts: SegmentCondition[], connector: string): SegmentCondition => ({
  sql: `(${parts.map(({ sql }) => sql).join(` ${connector} `)})`,
  values: parts.flatMap(({ values }) => values),
});

/**
 * Compiles Shopify's segment query language as far as the store supports it: tags, countries, number of orders, amount
 * spent and e-mail subscription, with AND, OR and parentheses.
 * @throws StoreError that names the unsupported words
 */
export function compileSegmentQuery(query: string): SegmentCondition {
  const tokens = tokensOf(query);
  const next = (word: string) => tokens[0]?.toUpperCase() === word && tokens.shift() !== undefined;
  const single = (): SegmentCondition => {
    if (next("(")) {
      const inner = either();
      if (!next(")")) throw refused(`Query is not understood: ${query}`, "query");
      return inner;
    }
    const end = tokens.findIndex((token) => /^(AND|OR|\(|\))$/i.test(token));
    const text = tokens.splice(0, end === -1 ? tokens.length : end).join(" ");
    const found = comparison(text);
    if (!found) throw refused(`Query is not understood: ${text || query}`, "query");
    return found;
  };
  const every = (): SegmentCondition => {
    const parts = [single()];
    while (next("AND")) parts.push(single());
    return join(parts, "AND");
  };
  const either = (): SegmentCondition => {
    const parts = [every()];
    while (next("OR")) parts.push(every());
    return join(parts, "OR");
  };
  const compiled = either();
  if (tokens.length > 0) throw refused(`Query is not understood: ${tokens.join(" ")}`, "query");
  return compiled;
}
