import type { CustomerAccess } from "@prisma/client";
import type { Db } from "~/db.server";
import { loadStaffNames } from "~/modules/approvals/staff-names.server";

interface Access {
  shopId: number;
  /** "staff:<user id>", "api:<key id>" */
  actor: string;
  page: string;
  customerId: bigint | null;
  now: Date;
}

/** Stands for "no single customer": the column is part of the key. */
const NOBODY = 0n;

/**
 * Notes that somebody saw data of customers: one row an hour, page and customer, which counts. One statement. The log
 * holds numbers only, no data.
 */
export async function noteAccess(db: Db, { shopId, actor, page, customerId, now }: Access): Promise<void> {
  await db.$executeRaw`
    INSERT INTO customer_access (shop_id, hour, actor, page, customer_id, times, last_at)
    VALUES (${shopId}, date_trunc('hour', ${now}::timestamptz), ${actor}, ${page}, ${customerId ?? NOBODY}, 1, ${now})
    ON CONFLICT (shop_id, hour, actor, page, customer_id)
    DO UPDATE SET times = customer_access.times + 1, last_at = greatest(customer_access.last_at, excluded.last_at)`;
}

export interface ListedAccess extends Omit<CustomerAccess, "customerId"> {
  customerId: bigint | null;
  /** null for programs, and for staff whose name nobody told */
  staffName: string | null;
}

/** The latest accesses of a shop, newest first. Two statements. */
export async function listAccesses(
  db: Db,
  { shopId, limit }: { shopId: number; limit: number },
): Promise<ListedAccess[]> {
  const rows = await db.customerAccess.findMany({
    where: { shopId },
    orderBy: [{ hour: "desc" }, { actor: "asc" }, { page: "asc" }, { customerId: "asc" }],
    take: limit,
  });
  const names = await loadStaffNames(db, { shopId, actors: rows.map(({ actor }) => actor) });
  return rows.map((row) => ({
    ...row,
    customerId: row.customerId === NOBODY ? null : row.customerId,
    staffName: names.get(row.actor) ?? null,
  }));
}

/** Deletes accesses from before a moment, of all shops. Safe to run again. */
export async function forgetAccesses(db: Db, { before }: { before: Date }): Promise<number> {
  const { count } = await db.customerAccess.deleteMany({ where: { hour: { lt: before } } });
  return count;
}
