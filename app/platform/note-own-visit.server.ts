import type { Shop } from "@prisma/client";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { now } from "~/lib/clock.server";
import { visitorOf } from "~/lib/visitor-of";
import { noteOwnAddress } from "~/modules/sharing/note-own-address.server";
import { shareKeys } from "~/modules/sharing/share-keys.server";

const MOST_KNOWN = 10_000;
const HOUR_MS = 3_600_000;

/** Addresses that this process has stored lately, by shop and member. */
const known = new Map<string, number>();

/**
 * Stores the address of a logged-in member, so that visits of their own links from there do not count; at most once an
 * hour.
 */
export async function noteOwnVisit(request: Request, { shop, customerId }: { shop: Shop; customerId: bigint }) {
  const visitor = visitorOf(request.headers, env.TRUSTED_PROXIES);
  const at = now();
  const key = `${shop.id}/${customerId}/${visitor.ip}`;
  if (at.getTime() - (known.get(key) ?? 0) < HOUR_MS) return;
  const keys = shareKeys(env.SHOPIFY_API_SECRET, shop.id);
  if (!(await noteOwnAddress(prisma, { shop, customerId, visitor, keys, now: at }))) return;
  known.set(key, at.getTime());
  const [oldest] = known.size > MOST_KNOWN ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
}
