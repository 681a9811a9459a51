import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";

interface Page {
  shopId: number;
  /** the shop's time zone */
  timezone: string;
  /** a day in the shop's time zone */
  day: { year: number; month: number; day: number };
  /** days and months that fall on it: 28 February includes the 29th in years without one */
  returning: { month: number; day: number }[];
  /** last number of the previous page */
  after: bigint;
  limit: number;
}

/** Members whose birthday falls on a day, by number. It counts from the day after it was entered. One statement. */
export async function listBirthdays(db: Db, page: Page): Promise<bigint[]> {
  const { shopId, timezone, day, after, limit } = page;
  const rows = await db.$queryRaw<{ customer_id: bigint }[]>`
    SELECT customer_id FROM member
    WHERE shop_id = ${shopId} AND status = 'ACTIVE' AND customer_id > ${after}
      AND (birth_month, birth_day) IN (${returningDays(page)})
      AND (birth_set_at IS NULL
        OR (birth_set_at AT TIME ZONE ${timezone})::date < make_date(${day.year}::int, ${day.month}::int, ${day.day}::int))
    ORDER BY customer_id LIMIT ${limit}`;
  return rows.map((row) => row.customer_id);
}

/** Members whose day of joining falls on a day, by number; the year of joining does not count. One statement. */
export async function listAnniversaries(db: Db, page: Page): Promise<bigint[]> {
  const { shopId, timezone, day, after, limit } = page;
  const rows = await db.$queryRaw<{ customer_id: bigint }[]>`
    SELECT customer_id FROM (
      SELECT customer_id, customer_created_at AT TIME ZONE ${timezone} AS joined FROM member
      WHERE shop_id = ${shopId} AND status = 'ACTIVE' AND customer_id > ${after}
    ) m
    WHERE extract(year FROM joined) < ${day.year}::int
      AND (extract(month FROM joined)::int, extract(day FROM joined)::int) IN (${returningDays(page)})
    ORDER BY customer_id LIMIT ${limit}`;
  return rows.map((row) => row.customer_id);
}

const returningDays = ({ returning }: Page): Prisma.Sql => {
  const months = returning.map(({ month }) => month);
  const days = returning.map(({ day }) => day);
  return Prisma.sql`SELECT * FROM unnest(${months}::int[], ${days}::int[])`;
};
