import type { ActionFunctionArgs } from "@remix-run/node";
import type { Shop } from "@prisma/client";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";
import { checkFormToken } from "~/platform/check-form-token.server";
import { confirmForm } from "~/components/refused/confirm-form";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { SMALL_FORM } from "~/lib/body-limits";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { toLogin } from "~/components/refused/to-login.server";
import { readForm } from "~/lib/read-form.server";
import { giveLink } from "~/modules/earning/referrals/referral-link.server";
import { shopPath } from "~/lib/shop-path";

const headers = { "cache-control": "no-store" };

/** The code of the member's link; made when there is none. */
async function codeOf({ shop, customerId }: { shop: Shop; customerId: bigint }): Promise<{ code: string }> {
  const { code } = await giveLink(prisma, { shopId: shop.id, customerId, now: now() });
  return { code };
}

const json = (body: object, status = 200): Response => Response.json(body, { status, headers });

async function answerCode(member: Parameters<typeof codeOf>[0]): Promise<Response> {
  try {
    return json(await codeOf(member));
  } catch (error) {
    if (error instanceof AppError) return json({ error: error.code }, error.status);
    throw error;
  }
}

/**
 * The block's form: its script gets the code as JSON; without script it redirects to the page, where the link appears
 * as soon as the storefront has the new card.
 */
export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const { shop, customerId, proxyPath } = await authenticateProxy(args);
  const wantsJson = request.headers.get("accept")?.includes("application/json") ?? false;
  if (customerId === null) return wantsJson ? json({ error: "LOGIN_REQUIRED" }, 401) : toLogin(request);
  const form = await readForm(request, SMALL_FORM);
  const { token, valid } = await checkFormToken({ shopId: shop.id, customerId }, form);
  const returnTo = shopPath(form.get("return_to"));
  if (!valid) {
    // For the block's script, which then asks again: a page of another site cannot read it.
    if (wantsJson) return json({ error: "FORM_TOKEN_WRONG", formToken: token }, 403);
    const language = await detectLanguage(request);
    const target = `${proxyPath}/referral?${new URLSearchParams({ from: returnTo, locale: language })}`;
    const { t } = await serverI18n(language);
    return confirmForm({ form: "referral", token, action: target, fields: { return_to: returnTo }, returnTo }, t);
  }
  if (wantsJson) return answerCode({ shop, customerId });
  await codeOf({ shop, customerId });
  const location = `${returnTo}#stammtisch-referral-made`;
  return new Response(null, { status: 303, headers: { ...headers, location } });
}
