import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, Outlet, useLoaderData } from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { FormatProvider } from "~/components/format-context";
import { useNavigationProgress } from "~/components/navigation-progress";
import { PlainPage, usePolarisTexts } from "~/components/plain-page";
import { RouteError } from "~/components/route-error";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { countWaiting } from "~/modules/approvals/list-waiting.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const counts = await countWaiting(prisma, { shopId: shop.id });
  const waiting = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { apiKey: env.SHOPIFY_API_KEY, timeZone: shop.timezone, currency: shop.currency, waiting };
}

export default function App() {
  const { apiKey, timeZone, currency, waiting } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation();
  useNavigationProgress();
  return (
    <AppProvider isEmbeddedApp apiKey={apiKey} i18n={usePolarisTexts()}>
      <NavMenu>
        <Link to="/app" rel="home">
          {t("nav.home")}
        </Link>
        <Link to="/app/queue">
          {waiting > 0
            ? t("nav.queueWaiting", { number: new Intl.NumberFormat(i18n.language).format(waiting) })
            : t("nav.queue")}
        </Link>
        <Link to="/app/reviews">{t("nav.reviews")}</Link>
        <Link to="/app/members">{t("nav.members")}</Link>
        <Link to="/app/programme">{t("nav.programme")}</Link>
        <Link to="/app/rules">{t("nav.rules")}</Link>
        <Link to="/app/tiers">{t("nav.tiers")}</Link>
        <Link to="/app/offers">{t("nav.offers")}</Link>
        <Link to="/app/missions">{t("nav.missions")}</Link>
        <Link to="/app/data-health">{t("nav.dataHealth")}</Link>
        <Link to="/app/settings">{t("nav.settings")}</Link>
      </NavMenu>
      <FormatProvider language={i18n.language} timeZone={timeZone} currency={currency}>
        <main>
          <Outlet />
        </main>
      </FormatProvider>
    </AppProvider>
  );
}

export function ErrorBoundary() {
  return (
    <PlainPage>
      <RouteError />
    </PlainPage>
  );
}

/** Hands on what Shopify's answers say to App Bridge, also when they were thrown. */
export const headers: HeadersFunction = ({ parentHeaders, loaderHeaders, actionHeaders, errorHeaders }) => {
  if (errorHeaders && [...errorHeaders.keys()].length > 0) return errorHeaders;
  return new Headers([...parentHeaders, ...loaderHeaders, ...actionHeaders]);
};
