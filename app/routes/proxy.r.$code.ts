import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";
import { referralMissing, referralPage } from "~/components/referral/referral-page";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { serverI18n } from "~/lib/i18n.server";
import { openReferralLink } from "~/modules/earning/referrals/referral-link.server";

/** The page of a member's personal link, through Shopify's app proxy. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { shop, proxyPath } = await authenticateProxy({ request, context });
  const [en, de] = await Promise.all([serverI18n("en"), serverI18n("de")]);
  const texts = { en: en.t, de: de.t };
  try {
    const link = await openReferralLink(prisma, { shopId: shop.id, code: params.code ?? "", now: now() });
    return referralPage({ ...link, proxyPath }, texts);
  } catch (error) {
    if (error instanceof AppError && error.code === "LINK_NOT_FOUND") return referralMissing(texts);
    throw error;
  }
}
