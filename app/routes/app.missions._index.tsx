import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/authenticate-admin.server";
import { MissionCards, MissionTable } from "~/components/missions/mission-table";
import { toMissionView } from "~/components/missions/mission-view";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { orHttpError } from "~/lib/http-error.server";
import { listEarningKinds } from "~/modules/missions/list-earning-kinds.server";
import { listMissions } from "~/modules/missions/list-missions.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const asked = { shopId: shop.id, now: now() };
  const missions = await listMissions(prisma, asked);
  const earning = await orHttpError(listEarningKinds(prisma, asked));
  return { missions: missions.map((mission) => toMissionView(mission, earning)) };
}

function NoMissions() {
  const { t } = useTranslation();
  return (
    <Box padding="1600">
      <BlockStack gap="400" inlineAlign="center">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd" alignment="center">
            {t("missions.empty.title")}
          </Text>
          <Text as="p" tone="subdued" alignment="center">
            {t("missions.empty.body")}
          </Text>
        </BlockStack>
        <InlineStack align="center">
          <Button variant="primary" url="/app/missions/new">
            {t("missions.create")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Box>
  );
}

export default function MissionsPage() {
  const { missions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const some = missions.length > 0;
  return (
    <Page
      title={t("missions.title")}
      primaryAction={some ? { content: t("missions.create"), url: "/app/missions/new" } : undefined}
    >
      <Card padding="0">
        {!some && <NoMissions />}
        {some && (
          <>
            <div className="st-wide">
              <MissionTable missions={missions} />
            </div>
            <div className="st-narrow">
              <MissionCards missions={missions} />
            </div>
          </>
        )}
      </Card>
    </Page>
  );
}
