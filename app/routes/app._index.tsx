import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, InlineGrid, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { ActivityList } from "~/components/activity-list";
import { Figures } from "~/components/figures";
import { useFormat } from "~/components/format-context";
import {
  AccessNotice,
  CurrencyNotice,
  ParkedNotice,
  SetupNotice,
  SwitchedOffNotice,
  TestOrdersNotice,
} from "~/components/home-notices";
import { importsToCome, isRunning } from "~/components/import-progress";
import { PointsPerDay } from "~/components/points-per-day";
import { ThemeBlocksCard } from "~/components/theme-blocks/theme-blocks-card";
import { usePolling } from "~/components/use-polling";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { readHome } from "~/modules/read-models/read-home.server";
import { isSwitchedOff } from "~/modules/shop-sync/clean-up/clean-up-rows.server";
import { getImportProgress } from "~/modules/shop-sync/imports.server";
import { countParkedEvents } from "~/modules/shop-sync/parked-events.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const [home, imports, parked, switchedOff] = await Promise.all([
    readHome(prisma, { shopId: shop.id, timeZone: shop.timezone, now: now() }),
    getImportProgress(prisma, { shopId: shop.id }),
    countParkedEvents(prisma, { shopId: shop.id }),
    isSwitchedOff(prisma, { shopId: shop.id }),
  ]);
  return {
    ...home,
    parked,
    switchedOff,
    development: shop.development,
    accessRefusedAt: shop.accessRefusedAt?.toISOString() ?? null,
    currency: { counted: shop.currency, store: shop.storeCurrency },
    imports:
      imports.length > 0
        ? imports.map(({ kind, status, total, position, error }) => ({ kind, status, total, position, error }))
        : importsToCome,
  };
}

export default function HomePage() {
  const { today, outstanding, perDay, latest, imports, parked, switchedOff, development, currency, accessRefusedAt } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat();
  usePolling(imports.some(isRunning), 2_000);
  const todayKeys = ["orders", "issued", "takenBack", "newMembers"] as const;
  const stateKeys = ["available", "pending", "reserved"] as const;
  return (
    <Page title={t("home.title")}>
      <BlockStack gap="400">
        <SwitchedOffNotice switchedOff={switchedOff} />
        <SetupNotice imports={imports} />
        <AccessNotice refusedAt={accessRefusedAt} />
        <ParkedNotice parked={parked} />
        <CurrencyNotice {...currency} />
        <TestOrdersNotice development={development} />
        <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
          <Card>
            <BlockStack gap="400">
              <Text as="h2" variant="headingMd">
                {t("home.today.title")}
              </Text>
              <Figures
                columns={2}
                figures={todayKeys.map((key) => ({ label: t(`home.today.${key}`), value: format.number(today[key]) }))}
              />
            </BlockStack>
          </Card>
          <Card>
            <BlockStack gap="400">
              <Text as="h2" variant="headingMd">
                {t("home.outstanding.title")}
              </Text>
              <Figures
                columns={{ xs: 1, sm: 3 }}
                figures={stateKeys.map((key) => ({
                  label: t(`home.outstanding.${key}`),
                  value: format.number(outstanding[key]),
                  hint: t(`home.outstanding.${key}Hint`),
                }))}
              />
            </BlockStack>
          </Card>
        </InlineGrid>
        <PointsPerDay days={perDay} />
        <Card>
          <BlockStack gap="400">
            <Text as="h2" variant="headingMd">
              {t("home.latest.title")}
            </Text>
            <ActivityList activities={latest} empty={t("home.latest.empty")} />
          </BlockStack>
        </Card>
        <ThemeBlocksCard />
      </BlockStack>
    </Page>
  );
}
