import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/authenticate-proxy.server";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { giveLink } from "~/modules/earning/referral/give-link.server";
import { sharePath } from "~/modules/members/member-card";
import { shopPath } from "~/lib/shop-path";

const headers = { "cache-control": "no-store" };

type ProxyArgs = Pick<LoaderFunctionArgs, "request" | "context">;

/** The logged-in member's link as JSON, made when there is none. `url` goes behind the shop's address. */
async function linkOf(args: ProxyArgs): Promise<{ code: string; url: string } | null> {
  const { shop, customerId } = await authenticateProxy(args);
  if (customerId === null) return null;
  const { code } = await giveLink(prisma, { shopId: shop.id, customerId, now: now() });
  return { code, url: sharePath(code) };
}

const json = (body: object, status = 200): Response => Response.json(body, { status, headers });

export async function loader(args: LoaderFunctionArgs) {
  try {
    const link = await linkOf(args);
    return link ? json(link) : json({ error: "LOGIN_REQUIRED" }, 401);
  } catch (error) {
    if (error instanceof AppError) return json({ error: error.code }, error.status);
    throw error;
  }
}

/** The block's form: back to its page, where the link stands as soon as the storefront has the new card. */
export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  if (request.headers.get("accept")?.includes("application/json")) return loader(args);
  const link = await linkOf(args);
  const form = await request.formData();
  const path = shopPath(form.get("return_to"));
  const location = link ? `${path}#stammtisch-referral-made` : "/account/login";
  return new Response(null, { status: 303, headers: { ...headers, location } });
}
