import type { Prisma, Shop } from "@prisma/client";
import { createQueues } from "~/lib/queue.server";
import { makeShareLink } from "~/modules/sharing/make-share-link.server";
import { openShareLink } from "~/modules/sharing/open-share-link.server";
import { recordVisit, type VisitOutcome } from "~/modules/sharing/record-visit.server";
import { shareKeys } from "~/modules/sharing/share-keys.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import type { TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

export const start = new Date("2026-10-01T10:00:00Z");
export const later = (ms: number, from = start) => new Date(from.getTime() + ms);
export const DAY_MS = 86_400_000;
export const product = { id: 42n, title: "Coffee cup", handle: "coffee-cup", imageUrl: "https://cdn.example/cup.jpg" };

export const browser = (number: number) => ({
  ip: `192.0.2.${number}`,
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36",
});
export const advocatesBrowser = browser(1);
export const keysOf = (shop: Shop) => shareKeys("test-api-secret", shop.id);

export async function makeQueues(): Promise<void> {
  await createQueues([jobs.publishMemberCards]);
}

/** A shop where a visit earns 5 points, three times a day unless said otherwise, and a member with a link. */
export async function makeShareShop(
  { prisma }: TestDatabase,
  rule: Partial<Prisma.EarningRuleUncheckedCreateInput> = {},
) {
  const shop = await makeShop(prisma, { orderRule: false });
  const at = new Date("2026-01-01T00:00:00Z");
  const defaults = { event: "SOCIAL_SHARE", enabled: true, holdDays: 0, points: 5, limits: { perDay: 3 } } as const;
  await prisma.earningRule.create({
    data: { ...defaults, shopId: shop.id, id: crypto.randomUUID(), createdAt: at, updatedAt: at, ...rule },
  });
  const { customerId } = await makeMember(prisma, { shopId: shop.id });
  const { code } = await makeShareLink(prisma, {
    shop,
    customerId,
    product,
    keys: keysOf(shop),
    now: start,
    visitor: advocatesBrowser,
  });
  return { shop, customerId, code };
}

export interface VisitOptions {
  shop: Shop;
  code: string;
  visitor?: { ip: string; userAgent: string };
  loggedInAs?: bigint | null;
  at?: Date;
  /** milliseconds between the page and its token's return */
  seen?: number;
  change?: (token: string) => string;
}

/** Follows a link and hands in the page's token. */
export async function visit({ prisma }: TestDatabase, options: VisitOptions): Promise<VisitOutcome> {
  const { shop, code, visitor = browser(2), loggedInAs = null, at = start, seen = 2_000, change } = options;
  const who = { shop, code, visitor, keys: keysOf(shop) };
  const { token } = await openShareLink(prisma, { ...who, now: at });
  if (token === null) throw new Error("The page had no token");
  return recordVisit(prisma, { ...who, customerId: loggedInAs, token: change?.(token) ?? token, now: later(seen, at) });
}
