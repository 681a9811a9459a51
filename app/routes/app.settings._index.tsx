import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Page } from "@shopify/polaris";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { AreaTabs } from "~/components/area-tabs";
import { toCleanUpView } from "~/components/clean-up/clean-up-view";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { ShopPagesCard } from "~/components/settings/shop-pages-card";
import { usePolling } from "~/components/use-polling";
import { prisma } from "~/db.server";
import { httpError } from "~/lib/http-error.server";
import { now } from "~/lib/clock.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { proxyPathOf } from "~/lib/proxy-path";
import { readForm } from "~/lib/read-form.server";
import { readCleanUp } from "~/modules/shop-sync/clean-up/clean-up-rows.server";
import { readTraces } from "~/modules/shop-sync/clean-up/read-traces.server";
import { startCleanUp, takeIntoUseAgain } from "~/modules/shop-sync/clean-up/clean-ups.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const cleanUp = await readCleanUp(prisma, { shopId: shop.id });
  return {
    shopPages: `https://${shop.domain}${proxyPathOf(shop)}`,
    cleanUp: cleanUp && toCleanUpView(cleanUp),
    traces: await readTraces(prisma, { shopId: shop.id }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  if (form.get("intent") === "useAgain") {
    await takeIntoUseAgain(prisma, { shopId: shop.id });
    return { toast: "cleanUp:againToast" };
  }
  if (form.get("intent") !== "cleanUp") throw httpError("INVALID", 422);
  await startCleanUp(prisma, { shopId: shop.id, now: now() });
  return { toast: null };
}

const CleanUpCard = pageWithTexts("cleanUp", () => import("~/components/clean-up/clean-up-card"));
const GuideAgainCard = pageWithTexts("setup", () => import("~/components/setup/guide-again-card"));

export default function SettingsPage() {
  const { shopPages, cleanUp, traces } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  usePolling(cleanUp?.state === "RUNNING", 2_000);
  return (
    <Page title={t("settings.title")}>
      <BlockStack gap="400">
        <AreaTabs area="settings" />
        <ShopPagesCard address={shopPages} />
        <Suspense fallback={null}>
          <GuideAgainCard />
        </Suspense>
        <Suspense fallback={null}>
          <CleanUpCard cleanUp={cleanUp} traces={traces} />
        </Suspense>
      </BlockStack>
    </Page>
  );
}
