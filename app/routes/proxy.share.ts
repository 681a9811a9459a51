import type { ActionFunctionArgs } from "@remix-run/node";
import { adminFor } from "~/platform/admin-for.server";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";
import { checkFormToken } from "~/platform/check-form-token.server";
import { confirmForm } from "~/components/refused/confirm-form";
import { shareLinkPage, shareRefusal } from "~/components/sharing/share-link-page";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { toLogin } from "~/components/refused/to-login.server";
import { limitCustomer } from "~/platform/limit-proxy.server";
import { SHARE_LINKS_LIMIT } from "~/lib/rate-limits";
import { firstValues } from "~/lib/query-values";
import { SMALL_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { shopPath } from "~/lib/shop-path";
import { visitorOf } from "~/lib/visitor-of";
import { makeShareLink } from "~/modules/sharing/make-share-link.server";
import { shareInput } from "~/modules/sharing/share-input";
import { shareKeys } from "~/modules/sharing/share-keys.server";
import { getSharedProduct } from "~/shopify/get-shared-product";

/** Returns a member's link to a product: as JSON for the block's script, as a page without script. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { shop, customerId, proxyPath } = await authenticateProxy({ request, context });
  if (customerId === null) return toLogin(request);
  const language = await detectLanguage(request);
  const texts = { t: (await serverI18n(language)).t, language };
  const { searchParams } = new URL(request.url);
  const input = shareInput.safeParse(firstValues(searchParams));
  if (!input.success) return shareRefusal("NO_PRODUCT", texts);
  const { productId } = input.data;
  const form = await readForm(request, SMALL_FORM);
  const { token, valid } = await checkFormToken({ shopId: shop.id, customerId }, form);
  const wantsJson = request.headers.get("accept") === "application/json";
  if (!valid) {
    if (wantsJson) {
      // For the block's script, which then asks again: a page of another site cannot read it.
      const headers = { "cache-control": "no-store" };
      return Response.json({ error: "FORM_TOKEN_WRONG", formToken: token }, { status: 403, headers });
    }
    const returnTo = shopPath(form.get("return_to"));
    const query = new URLSearchParams({ productId: String(productId), from: returnTo, locale: language });
    const target = `${proxyPath}/share?${query}`;
    return confirmForm({ form: "share", token, action: target, fields: { return_to: returnTo }, returnTo }, texts.t);
  }
  limitCustomer(request, { what: "share", shopId: shop.id, customerId, limit: SHARE_LINKS_LIMIT });
  const product = await getSharedProduct(await adminFor(shop.id), productId);
  if (!product) return shareRefusal("NO_PRODUCT", texts);
  try {
    const { code } = await makeShareLink(prisma, {
      shop,
      customerId,
      product,
      visitor: visitorOf(request.headers, env.TRUSTED_PROXIES),
      now: now(),
      keys: shareKeys(env.SHOPIFY_API_SECRET, shop.id),
    });
    if (wantsJson) return Response.json({ code });
    const link = `${product.shopUrl}${proxyPath}/s/${code}`;
    return shareLinkPage({ ...product, link }, texts);
  } catch (error) {
    if (error instanceof AppError && error.code === "MEMBER_NOT_FOUND") return shareRefusal("NO_MEMBER", texts);
    throw error;
  }
}
