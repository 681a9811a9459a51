import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";
import { shareLanding, shareMissing } from "~/components/sharing/share-landing";
import { bookWithRuleData } from "~/rule-data/book-with-rule-data.server";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { orHttpError } from "~/lib/http-error.server";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { SMALL_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { visitorOf } from "~/lib/visitor-of";
import { openShareLink } from "~/modules/sharing/open-share-link.server";
import { recordVisit } from "~/modules/sharing/record-visit.server";
import { shareKeys } from "~/modules/sharing/share-keys.server";

/** The page of a share link, through Shopify's app proxy. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { shop } = await authenticateProxy({ request, context });
  const language = await detectLanguage(request);
  const { t } = await serverI18n(language);
  try {
    const link = await openShareLink(prisma, {
      shop,
      code: params.code ?? "",
      visitor: visitorOf(request.headers, env.TRUSTED_PROXIES),
      keys: shareKeys(env.SHOPIFY_API_SECRET, shop.id),
      now: now(),
    });
    return shareLanding(link, { t, language, shopName: shop.name });
  } catch (error) {
    if (error instanceof AppError && error.code === "LINK_NOT_FOUND") return shareMissing({ t, language });
    throw error;
  }
}

/** Redeems the page's token, a visit by a browser. The response does not say whether it counted. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { shop, customerId } = await authenticateProxy({ request, context });
  const token = String((await readForm(request, SMALL_FORM)).get("token") ?? "");
  const visit = {
    shop,
    customerId,
    token,
    code: params.code ?? "",
    visitor: visitorOf(request.headers, env.TRUSTED_PROXIES),
    now: now(),
    keys: shareKeys(env.SHOPIFY_API_SECRET, shop.id),
  };
  await orHttpError(bookWithRuleData(shop.id, () => recordVisit(prisma, visit)));
  return new Response(null, { status: 204 });
}
