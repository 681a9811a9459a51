import type { LoaderFunctionArgs } from "@remix-run/node";
import type { TFunction } from "i18next";
import { programmeTermsPage } from "~/components/programme-terms-page";
import { prisma } from "~/db.server";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { httpError } from "~/lib/http-error.server";
import { readyTerms, termsTextOf } from "~/modules/terms/ready-terms";
import { readLatestStay } from "~/modules/members/membership/stays.server";
import { findTerms, readShopTerms } from "~/modules/terms/programme-terms.server";
import { authenticateProxy, type ProxyRequest } from "~/platform/authenticate-proxy.server";

/** The terms of the programme, for everybody: also where all take part, who has left reads them before coming back; `?version=` shows those that somebody accepted earlier. */
export async function loader(args: LoaderFunctionArgs) {
  const { shop, customerId } = await authenticateProxy(args);
  const { searchParams } = new URL(args.request.url);
  const asked = searchParams.get("version");
  const version = asked === null ? {} : { version: /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0 };
  const published = await findTerms(prisma, { shopId: shop.id, ...version });
  if (!published && asked !== null) throw httpError("TERMS_NOT_FOUND", 404);
  const language = await detectLanguage(args.request);
  const { t } = await serverI18n(language);
  const texts = published ?? readyTerms(await readShopTerms(prisma, { shopId: shop.id }));
  const onDay = (at: Date) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: shop.timezone }).format(at);
  const of = published && t("shop:terms.version", { version: published.version, date: onDay(published.publishedAt) });
  const notes = [of, await acceptedNote({ shop, customerId, onDay }, t)].filter((note) => note !== null);
  return programmeTermsPage({ text: texts[termsTextOf(language, searchParams.get("tone"))], notes }, t);
}

type Reader = Pick<ProxyRequest, "shop" | "customerId"> & { onDay: (at: Date) => string };

/** What the logged-in member has accepted, and when. */
async function acceptedNote({ shop, customerId, onDay }: Reader, t: TFunction): Promise<string | null> {
  const stay = customerId === null ? null : await readLatestStay(prisma, { shopId: shop.id, customerId });
  if (!stay?.joinedAt || stay.leftAt || stay.termsVersion === null) return null;
  return t("shop:terms.accepted", { version: stay.termsVersion, date: onDay(stay.joinedAt) });
}
