import type { Shop } from "@prisma/client";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { enterShop, inEveryShop } from "~/lib/shop-scope.server";
import { staffName } from "~/modules/approvals/staff-name";
import { enqueueInstall } from "~/modules/shop-sync/enqueue-install.server";
import { authenticate } from "~/shopify.server";
import { staffActor } from "~/lib/actor";

export interface AdminRequest {
  shop: Shop;
  /** "staff:<user id>", as the ledger notes who did something */
  actor: string;
  /** as Shopify knows the person; null where it tells no name */
  actorName: string | null;
  /** lets pages of another origin, such as UI extensions, read an answer */
  cors: (response: Response) => Response;
}

/**
 * The signed-in person and shop behind a request of the embedded app. Who may open the app at all, Shopify decides by the
 * person's staff role; what the app asks Shopify in their name is held to that role, too (`associated_user_scope` of
 * the online token). Throws Shopify's answers (bounce page, 401) as they are.
 */
export async function authenticateAdmin(request: Request): Promise<AdminRequest> {
  const { session, sessionToken, cors } = await authenticate.admin(request);
  const domain = session.shop;
  const actor = staffActor(sessionToken?.sub ?? "unknown");
  const person = session.onlineAccessInfo?.associated_user;
  const actorName = (person && staffName(person)) || null;
  const shop = await inEveryShop(() => activeShop(domain));
  enterShop(shop.id);
  return { shop, actor, actorName, cors };
}

async function activeShop(domain: string): Promise<Shop> {
  const known = await prisma.shop.findUnique({ where: { domain } });
  if (known?.status === "ACTIVE") return known;
  // Data of the shop were erased while a token was still good: it begins anew.
  await enqueueInstall(prisma, { domain, now: now() });
  return prisma.shop.findUniqueOrThrow({ where: { domain } });
}
