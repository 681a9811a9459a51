import type { Shop } from "@prisma/client";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { enterShop, inEveryShop } from "~/lib/shop-scope.server";
import { staffName } from "~/modules/approvals/staff-names.server";
import { noteAccess } from "~/modules/compliance/access-log.server";
import { customerPageOf } from "~/modules/compliance/customer-page";
import { enqueueInstall } from "~/modules/shop-sync/enqueue-install.server";
import { authenticate } from "~/shopify.server";
import { staffActor } from "~/lib/actor";

export interface AdminRequest {
  shop: Shop;
  /** "staff:<user id>", as in the ledger */
  actor: string;
  /** name in Shopify; null when Shopify sends none */
  actorName: string | null;
  /** adds CORS headers, so that pages of another origin, such as UI extensions, can read the response */
  cors: (response: Response) => Response;
}

/**
 * The staff member and shop behind a request of the embedded app. Shopify decides by staff roles who can open the app;
 * calls to Shopify in their name have the same limits (`associated_user_scope` of the online token). What shows data of
 * customers goes into the access log. Throws Shopify's responses (bounce page, 401) as they are.
 */
export async function authenticateAdmin(request: Request): Promise<AdminRequest> {
  const { session, sessionToken, cors } = await authenticate.admin(request);
  const domain = session.shop;
  const actor = staffActor(sessionToken?.sub ?? "unknown");
  const person = session.onlineAccessInfo?.associated_user;
  const actorName = (person && staffName(person)) || null;
  const shop = await inEveryShop(() => activeShop(domain));
  enterShop(shop.id);
  const seen = customerPageOf(new URL(request.url));
  if (seen) await noteAccess(prisma, { shopId: shop.id, actor, ...seen, now: now() });
  return { shop, actor, actorName, cors };
}

async function activeShop(domain: string): Promise<Shop> {
  const known = await prisma.shop.findUnique({ where: { domain } });
  if (known?.status === "ACTIVE") return known;
  // The shop's data were erased while a token was still valid: install again.
  await enqueueInstall(prisma, { domain, now: now() });
  return prisma.shop.findUniqueOrThrow({ where: { domain } });
}
