import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Link, Outlet, useLoaderData } from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { FormatProvider } from "~/components/format-context";
import { PlainPage } from "~/components/plain-page";
import { PolarisProvider } from "~/components/polaris-provider";
import { RouteError } from "~/components/route-error";
import { useAdminNavigation, useNavigationProgress } from "~/components/use-admin-navigation";
import { prisma } from "~/db.server";
import { countWaiting } from "~/modules/approvals/list-waiting.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const counts = await countWaiting(prisma, { shopId: shop.id });
  const waiting = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { timeZone: shop.timezone, currency: shop.currency, waiting };
}

export default function App() {
  const { timeZone, currency, waiting } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation();
  useAdminNavigation();
  useNavigationProgress();
  return (
    <PolarisProvider>
      <NavMenu>
        <Link to="/app" rel="home">
          {t("nav.home")}
        </Link>
        <Link to="/app/queue">
          {waiting > 0
            ? t("nav.queueWaiting", { number: new Intl.NumberFormat(i18n.language).format(waiting) })
            : t("nav.queue")}
        </Link>
        <Link to="/app/members">{t("nav.members")}</Link>
        <Link to="/app/earn">{t("nav.earn")}</Link>
        <Link to="/app/rewards">{t("nav.rewards")}</Link>
        <Link to="/app/offers">{t("nav.offers")}</Link>
        <Link to="/app/insights">{t("nav.insights")}</Link>
        <Link to="/app/settings">{t("nav.settings")}</Link>
      </NavMenu>
      <FormatProvider language={i18n.language} timeZone={timeZone} currency={currency}>
        <main>
          <Outlet />
        </main>
      </FormatProvider>
    </PolarisProvider>
  );
}

export function ErrorBoundary() {
  return (
    <PlainPage>
      <RouteError />
    </PlainPage>
  );
}

/** Passes the headers of Shopify's responses on to App Bridge, also when they were thrown. */
export const headers: HeadersFunction = ({ parentHeaders, loaderHeaders, actionHeaders, errorHeaders }) => {
  if (errorHeaders && [...errorHeaders.keys()].length > 0) return errorHeaders;
  return new Headers([...parentHeaders, ...loaderHeaders, ...actionHeaders]);
};
