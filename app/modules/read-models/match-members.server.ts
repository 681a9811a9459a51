import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { searchNumbers } from "./search-numbers";

const WORDS_MOST = 6;

/** Up to so many matches are looked up one by one; with more, a page of the sorted list finds some quickly. */
const FEW = 2_000;

/**
 * An SQL condition on the member `m`: each word of the search begins a word of their name or e-mail address, or is
 * their number, telephone number or an order's name. Null for an empty search. At most three statements.
 */
export async function matchMembers(
  db: Db,
  { shopId, search }: { shopId: number; search: string },
): Promise<Prisma.Sql | null> {
  if (search.trim() === "") return null;
  const found = await searchedMembers(db, { shopId, search });
  const some = await db.$queryRaw<{ id: bigint }[]>`SELECT id FROM (${found}) AS found (id) LIMIT ${FEW + 1}`;
  if (some.length <= FEW) return Prisma.sql`m.customer_id = ANY (${some.map(({ id }) => String(id))}::bigint[])`;
  // With IS TRUE the planner uses a hashed filter instead of a join, on members in the order of the list.
  return Prisma.sql`(m.customer_id IN (${found})) IS TRUE`;
}

/** The customer numbers that a search finds, as a query; one statement, for the database's folding of words. */
export async function searchedMembers(
  db: Db,
  { shopId, search }: { shopId: number; search: string },
): Promise<Prisma.Sql> {
  const [row] = await db.$queryRaw<{ words: string[] }[]>`SELECT query_words(${search}) AS words`;
  const words = row?.words.slice(0, WORDS_MOST) ?? [];
  const { customerId, order, phone } = searchNumbers(search);
  const byWords = words.map((word) => Prisma.sql`(${beginning(shopId, word)})`);
  const ways = [
    ...(byWords.length > 0 ? [Prisma.join(byWords, " INTERSECT ")] : []),
    ...(customerId ? [Prisma.sql`SELECT ${customerId}::bigint`] : []),
    ...(order ? [ordersNamed(shopId, order)] : []),
    ...(phone ? [beginning(shopId, `#${phone.whole}`), beginning(shopId, `~${reversed(phone.end)}`)] : []),
  ];
  return ways.length > 0 ? Prisma.join(ways, " UNION ") : Prisma.sql`SELECT NULL::bigint WHERE false`;
}

/** Upper bound of all words with this prefix; stored words do not contain the character. */
const LAST = "\u{10FFFF}";

const beginning = (shopId: number, word: string) =>
  Prisma.sql`SELECT customer_id FROM member_word WHERE shop_id = ${shopId} AND word >= ${word} AND word < ${word + LAST}`;

/** "1001" is each order with this number, "DE-1001" only the one. */
function ordersNamed(shopId: number, { digits, name }: { digits: string; name: string }): Prisma.Sql {
  const exact =
    name === digits ? Prisma.empty : Prisma.sql`AND lower(regexp_replace(o.name, '[^[:alnum:]]', '', 'g')) = ${name}`;
  return Prisma.sql`SELECT o.customer_id FROM member_order o WHERE o.shop_id = ${shopId} AND o.name_digits = ${digits} ${exact}`;
}

const reversed = (digits: string): string => [...digits].reverse().join("");
