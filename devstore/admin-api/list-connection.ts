import { connection, type Connection, type PageArgs } from "./connections";

const encode = (index: number) => Buffer.from(String(index)).toString("base64url");
const decode = (cursor: string) => Number(Buffer.from(cursor, "base64url").toString());

/** A connection over a list in memory; the cursor is the index. */
export function listConnection<T>(args: PageArgs, list: T[]): Connection<T> {
  const items = args.reverse ? [...list].reverse() : list;
  const paged = connection<T>(args, ({ cursor, backwards, limit }) => {
    const all = items.map((node, index) => ({ node, cursor: encode(index) }));
    if (!backwards) {
      const start = cursor === null ? 0 : decode(cursor) + 1;
      return all.slice(start, start + limit + 1);
    }
    const end = cursor === null ? all.length : decode(cursor);
    return all.slice(Math.max(0, end - limit - 1), end).reverse();
  });
  paged.all = () => items;
  return paged;
}
