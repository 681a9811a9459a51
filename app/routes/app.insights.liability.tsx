import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Page } from "@shopify/polaris";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { AreaTabs } from "~/components/area-tabs";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { dayOf } from "~/lib/shop-day";
import { monthsOf, spanOf } from "~/modules/ledger/liability-span";
import { readLiability } from "~/modules/ledger/read-liability.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const span = spanOf(new URL(request.url).searchParams.get("months"));
  const asked = { shopId: shop.id, timeZone: shop.timezone, ...monthsOf(span, dayOf(now(), shop.timezone)) };
  return { span, months: await readLiability(prisma, asked) };
}

const LiabilityCard = pageWithTexts("liability", () => import("~/components/liability/liability-card"));

export default function LiabilityPage() {
  const { span, months } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page title={t("nav.insights")}>
      <BlockStack gap="400">
        <AreaTabs area="insights" />
        <Suspense fallback={null}>
          <LiabilityCard span={span} months={months} />
        </Suspense>
      </BlockStack>
    </Page>
  );
}
