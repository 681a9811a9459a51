import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { MissionForm } from "~/components/missions/mission-form";
import { emptyMissionFields } from "~/components/missions/mission-view";
import { prisma } from "~/db.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { readerOf } from "~/platform/reader-of.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { listEarningKinds } from "~/modules/missions/list-earning-kinds.server";
import { missionForm } from "~/modules/missions/mission-input";
import { saveMission } from "~/modules/missions/save-mission.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const earning = await orHttpError(listEarningKinds(prisma, { shopId: shop.id, now: now() }));
  return { mission: emptyMissionFields(now(), shop.timezone), earning };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const submission = parseForm(await readForm(request, STAFF_FORM), missionForm(await readerOf(request, shop)));
  const { saved, reply } = await replyTo(submission, (input) =>
    saveMission(prisma, { shopId: shop.id, input, now: now() }),
  );
  if (saved) throw redirect(`/app/earn/missions/${saved.id}?saved=1`);
  return { reply };
}

export default function NewMissionPage() {
  const { mission, earning } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <Page title={t("mission.newTitle")} backAction={{ content: t("mission.back"), url: "/app/earn/missions" }}>
      <MissionForm mission={mission} earning={earning} reply={answer?.reply ?? null} />
    </Page>
  );
}
