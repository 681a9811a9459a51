import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Shop } from "@prisma/client";
import { authenticateProxy } from "~/authenticate-proxy.server";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { SMALL_FORM } from "~/lib/body-limits";
import { toLogin } from "~/to-login.server";
import { readForm } from "~/lib/read-form.server";
import { giveLink } from "~/modules/earning/referral/give-link.server";
import { sharePath } from "~/modules/members/member-card";
import { shopPath } from "~/lib/shop-path";

const headers = { "cache-control": "no-store" };

/** The member's link, made when there is none. `url` goes behind the shop's address. */
async function linkOf({
  shop,
  customerId,
}: {
  shop: Shop;
  customerId: bigint;
}): Promise<{ code: string; url: string }> {
  const { code } = await giveLink(prisma, { shopId: shop.id, customerId, now: now() });
  return { code, url: sharePath(code) };
}

const json = (body: object, status = 200): Response => Response.json(body, { status, headers });

export async function loader(args: LoaderFunctionArgs) {
  const { shop, customerId } = await authenticateProxy(args);
  if (customerId === null) return json({ error: "LOGIN_REQUIRED" }, 401);
  try {
    return json(await linkOf({ shop, customerId }));
  } catch (error) {
    if (error instanceof AppError) return json({ error: error.code }, error.status);
    throw error;
  }
}

/** The block's form: back to its page, where the link stands as soon as the storefront has the new card. */
export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  if (request.headers.get("accept")?.includes("application/json")) return loader(args);
  const { shop, customerId } = await authenticateProxy(args);
  if (customerId === null) return toLogin();
  const form = await readForm(request, SMALL_FORM);
  await linkOf({ shop, customerId });
  const location = `${shopPath(form.get("return_to"))}#stammtisch-referral-made`;
  return new Response(null, { status: 303, headers: { ...headers, location } });
}
