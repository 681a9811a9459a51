import type { Db } from "~/db.server";
import { staffActor, staffIdOf } from "~/lib/actor";

/** Stores a staff member's name from Shopify's sign-in. Safe to call at every sign-in. */
export async function noteStaffName(
  db: Db,
  { domain, staffId, name }: { domain: string; staffId: number; name: string },
): Promise<void> {
  const shop = await db.shop.findUnique({ where: { domain }, select: { id: true } });
  if (!shop || !name) return;
  const key = { shopId: shop.id, staffId: BigInt(staffId) };
  await db.staffMember.upsert({
    where: { shopId_staffId: key },
    create: { ...key, name },
    update: { name },
  });
}

/** Names of the staff among these actors, by actor ("staff:<user id>"). One statement, none without staff. */
export async function loadStaffNames(
  db: Db,
  { shopId, actors }: { shopId: number; actors: string[] },
): Promise<Map<string, string>> {
  const staffIds = [...new Set(actors)].flatMap((actor) => staffIdOf(actor) ?? []);
  if (staffIds.length === 0) return new Map();
  const staff = await db.staffMember.findMany({ where: { shopId, staffId: { in: staffIds } } });
  return new Map(staff.map(({ staffId, name }) => [staffActor(staffId), name]));
}

const STAFF_MAX = 250;

/** Staff who have used the app in this shop, by name. One statement. */
export const listStaff = (db: Db, { shopId }: { shopId: number }): Promise<{ staffId: bigint; name: string }[]> =>
  db.staffMember.findMany({
    where: { shopId },
    select: { staffId: true, name: true },
    orderBy: [{ name: "asc" }, { staffId: "asc" }],
    take: STAFF_MAX,
  });

/** A staff member's name from Shopify's user data; empty when Shopify sends none. */
export const staffName = (person: { first_name?: string | null; last_name?: string | null }): string =>
  [person.first_name, person.last_name].filter(Boolean).join(" ");
