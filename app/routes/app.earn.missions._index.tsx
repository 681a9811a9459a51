import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { BlockStack, Card, Page, Tabs } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { AreaTabs } from "~/components/area-tabs";
import { EmptyList } from "~/components/empty-list";
import { MissionList } from "~/components/missions/mission-list";
import { toMissionView } from "~/components/missions/mission-view";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { orHttpError } from "~/lib/http-error.server";
import { listEarningKinds } from "~/modules/missions/list-earning-kinds.server";
import { hasArchivedMissions, listMissions } from "~/modules/missions/list-missions.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const archived = new URL(request.url).searchParams.has("archived");
  const asked = { shopId: shop.id, now: now() };
  const [missions, earning, someArchived] = await Promise.all([
    listMissions(prisma, { ...asked, archived }),
    orHttpError(listEarningKinds(prisma, asked)),
    hasArchivedMissions(prisma, asked),
  ]);
  return { archived, someArchived, missions: missions.map((mission) => toMissionView(mission, earning)) };
}

export default function MissionsPage() {
  const { archived, someArchived, missions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = { content: t("missions.create"), url: "/app/earn/missions/new" };
  const empty = archived ? (
    <EmptyList title={t("missions.archive.empty")} body={t("missions.archive.emptyBody")} />
  ) : (
    <EmptyList title={t("missions.empty.title")} body={t("missions.empty.body")} action={create} />
  );
  const list = missions.length > 0 ? <MissionList missions={missions} /> : empty;
  return (
    <Page title={t("nav.earn")} primaryAction={archived || missions.length > 0 ? create : undefined}>
      <BlockStack gap="400">
        <AreaTabs area="earn" />
        <Card padding="0">
          {archived || someArchived ? (
            <Tabs
              tabs={[
                { id: "missions-current", content: t("missions.archive.current") },
                { id: "missions-archived", content: t("missions.archive.archived") },
              ]}
              selected={archived ? 1 : 0}
              onSelect={(index) => navigate(index === 1 ? "/app/earn/missions?archived" : "/app/earn/missions")}
            >
              {list}
            </Tabs>
          ) : (
            list
          )}
        </Card>
      </BlockStack>
    </Page>
  );
}
