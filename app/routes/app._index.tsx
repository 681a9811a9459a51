import type { LoaderFunctionArgs } from "@remix-run/node";
import { Await, useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Page, Text } from "@shopify/polaris";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { FiguresCard } from "~/components/home/figures-card";
import { HelpCard } from "~/components/home/help-card";
import { NeedsCard } from "~/components/home/needs-card";
import { toFiguresView, type FiguresView } from "~/components/home/figures-view";
import { PointsPerDay } from "~/components/home/points-per-day";
import { StateCard } from "~/components/home/state-card";
import { HomeBanner, ImportCard } from "~/components/home-notices";
import { importsToCome, isRunning } from "~/components/import-progress";
import { toGuideView } from "~/components/setup/guide-view";
import { SetupGuide } from "~/components/setup/setup-guide";
import { usePolling } from "~/components/use-polling";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { now } from "~/lib/clock.server";
import { inTime } from "~/lib/in-time.server";
import { logger } from "~/lib/logger.server";
import { countRulesOn } from "~/modules/earning/rules/list-rules.server";
import { listNeeds } from "~/modules/read-models/needs";
import { programmeState } from "~/modules/read-models/programme-state";
import { listLatestActivities } from "~/modules/read-models/list-latest-activities.server";
import { readKeptHomeFigures } from "~/modules/read-models/read-home-figures.server";
import { readOpenMatters } from "~/modules/read-models/read-open-matters.server";
import { isSwitchedOff } from "~/modules/shop-sync/clean-up/clean-up-rows.server";
import { readGuide } from "~/modules/setup/read-guide.server";
import { readSetup } from "~/modules/setup/setup-row.server";
import { getImportProgress } from "~/modules/shop-sync/imports.server";
import { countParkedEvents } from "~/modules/shop-sync/parked-events.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const ThemeBlocksCard = lazy(async () => ({
  default: (await import("~/components/theme-blocks/theme-blocks-card")).ThemeBlocksCard,
}));
const LatestEvents = lazy(() => import("~/components/home/latest-events"));

/** A large shop's figures come after the page. */
const FIGURES_MS = 250;
const LATEST = 5;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const at = now();
  const counted = readKeptHomeFigures(prisma, { shopId: shop.id, timeZone: shop.timezone, now: at });
  counted.catch((error: unknown) => logger.error({ err: error }, "the figures of the home page could not be counted"));
  const { hundredPoints } = await readSetup(prisma, { shopId: shop.id });
  const figures = counted.then((found) => toFiguresView(found, { currency: shop.currency, hundredPoints }));
  const [{ value }, latest, open, parked, imports, rulesOn, switchedOff, guide] = await Promise.all([
    inTime(figures, FIGURES_MS),
    listLatestActivities(prisma, { shopId: shop.id, now: at, limit: LATEST }),
    readOpenMatters(prisma, { shopId: shop.id, now: at }),
    countParkedEvents(prisma, { shopId: shop.id }),
    getImportProgress(prisma, { shopId: shop.id }),
    countRulesOn(prisma, { shopId: shop.id, now: at }),
    isSwitchedOff(prisma, { shopId: shop.id }),
    readGuide(prisma, { shop }),
  ]);
  return {
    state: {
      state: programmeState({ rulesOn, launched: guide?.launchedAt !== null, switchedOff }),
      rulesOn,
      shopUrl: `https://${shop.domain}`,
      development: shop.development,
    },
    banner: {
      accessRefusedAt: shop.accessRefusedAt?.toISOString() ?? null,
      currency: { counted: shop.currency, store: shop.storeCurrency },
    },
    guide: toGuideView(guide, shop.currency),
    needs: listNeeds({ ...open, parked }),
    figures: value,
    latest,
    imports:
      imports.length > 0
        ? imports.map(({ kind, status, total, position, error }) => ({ kind, status, total, position, error }))
        : importsToCome,
    help: { apiDocs: `${env.SHOPIFY_APP_URL}/api/v1/docs`, contact: env.APP_CONTACT },
    now: at.toISOString(),
  };
}

export default function HomePage() {
  const { state, banner, guide, needs, figures, latest, imports, help, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  usePolling(imports.some(isRunning), 2_000);
  return (
    <Page title={t("home.title")}>
      <BlockStack gap="400">
        <HomeBanner {...banner} />
        <StateCard {...state} />
        <SetupGuide guide={guide} />
        {guide === null && <ImportCard imports={imports} />}
        <NeedsCard needs={needs} now={now} />
        <Suspense fallback={<FigureCards figures={null} now={now} />}>
          <Await resolve={figures} errorElement={<FiguresFailed />}>
            {(counted) => <FigureCards figures={counted} now={now} />}
          </Await>
        </Suspense>
        <Suspense fallback={null}>
          <LatestEvents activities={latest} />
        </Suspense>
        <HelpCard {...help} />
        <Suspense fallback={null}>
          <ThemeBlocksCard />
        </Suspense>
      </BlockStack>
    </Page>
  );
}

function FigureCards({ figures, now }: { figures: FiguresView | null; now: string }) {
  return (
    <BlockStack gap="400">
      <FiguresCard figures={figures} now={now} />
      <PointsPerDay days={figures?.perDay ?? null} />
    </BlockStack>
  );
}

function FiguresFailed() {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("home.figures.title")}
        </Text>
        <Text as="p" tone="critical">
          {t("home.figures.failed")}
        </Text>
      </BlockStack>
    </Card>
  );
}
