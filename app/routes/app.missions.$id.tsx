import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Banner, BlockStack, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/authenticate-admin.server";
import { MissionBadges } from "~/components/missions/mission-badges";
import { MissionForm } from "~/components/missions/mission-form";
import { toMissionFields, toMissionView } from "~/components/missions/mission-view";
import { useFormat } from "~/components/format-context";
import { useToast } from "~/components/use-toast";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { formErrorMap } from "~/lib/form-errors";
import { replyTo } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { getMission } from "~/modules/missions/get-mission.server";
import { listEarningKinds } from "~/modules/missions/list-earning-kinds.server";
import { missionInput } from "~/modules/missions/mission-input";
import { saveMission } from "~/modules/missions/save-mission.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const asked = { shopId: shop.id, now: now() };
  const mission = await orHttpError(getMission(prisma, { ...asked, id: params.id ?? "" }));
  const earning = await orHttpError(listEarningKinds(prisma, asked));
  return {
    version: mission.updatedAt.toISOString(),
    mission: toMissionView(mission, earning),
    fields: toMissionFields(mission, shop.timezone),
    earning,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const submission = parseWithZod(await request.formData(), { schema: missionInput, error: formErrorMap });
  const { reply } = await replyTo(submission, (input) =>
    saveMission(prisma, { shopId: shop.id, id: params.id ?? "", input, now: now() }),
  );
  return { reply, toast: reply ? null : "mission.saved" };
}

/** A new mission is shown at its own address; that it was saved stands in the address. */
const created = { toast: "mission.saved" };

export default function MissionPage() {
  const { version, mission, fields, earning } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const { t } = useTranslation();
  const format = useFormat();
  useToast(answer ?? (params.has("saved") ? created : null));
  const { waiting } = mission;
  return (
    <Page
      title={mission.title}
      subtitle={t("missions.entries", { count: mission.entries, entries: format.number(mission.entries) })}
      titleMetadata={<MissionBadges mission={mission} />}
      backAction={{ content: t("mission.back"), url: "/app/missions" }}
    >
      <BlockStack gap="400">
        {waiting > 0 && (
          <Banner action={{ content: t("mission.toQueue"), url: `/app/queue?kind=${mission.kind}` }}>
            {t("mission.waiting", { count: waiting, entries: format.number(waiting) })}
          </Banner>
        )}
        <MissionForm key={version} mission={fields} earning={earning} reply={answer?.reply ?? null} />
      </BlockStack>
    </Page>
  );
}
