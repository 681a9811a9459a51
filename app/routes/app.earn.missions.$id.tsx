import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams, useSubmit } from "@remix-run/react";
import { Banner, BlockStack, Page } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { EntriesCard } from "~/components/missions/entries-card";
import { toEntryView } from "~/components/missions/entry-view";
import { MissionBadges } from "~/components/missions/mission-badges";
import { MissionForm } from "~/components/missions/mission-form";
import { toMissionFields, toMissionView } from "~/components/missions/mission-view";
import { RemoveModal } from "~/components/missions/remove-modal";
import { useFormat } from "~/components/format-context";
import { useWayBack } from "~/components/way-back";
import { useToast } from "~/components/use-toast";
import { prisma } from "~/db.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { readerOf } from "~/platform/reader-of.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { isUuid } from "~/lib/uuid";
import { listMissionEntries } from "~/modules/approvals/list-mission-entries.server";
import { entryStates } from "~/modules/missions/list-entries.server";
import { getMission } from "~/modules/missions/get-mission.server";
import { listEarningKinds } from "~/modules/missions/list-earning-kinds.server";
import { missionForm } from "~/modules/missions/mission-input";
import { removeMission, restoreMission } from "~/modules/missions/remove-mission.server";
import { saveMission } from "~/modules/missions/save-mission.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 10;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const asked = { shopId: shop.id, now: now() };
  const mission = await orHttpError(getMission(prisma, { ...asked, id: params.id ?? "" }));
  const earning = await orHttpError(listEarningKinds(prisma, asked));
  const search = new URL(request.url).searchParams;
  const state = entryStates.find((known) => known === search.get("entries")) ?? null;
  const place = search.get("before");
  const before = place && isUuid(place) ? place : undefined;
  const wanted = { shopId: shop.id, missionId: mission.id, state, before, limit: pageSize };
  const { rows, next } = await listMissionEntries(prisma, wanted);
  return {
    version: mission.updatedAt.toISOString(),
    mission: toMissionView(mission, earning),
    fields: toMissionFields(mission, shop.timezone),
    earning,
    entries: { entries: rows.map(toEntryView), state, older: next, newest: before === undefined },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  const of = { shopId: shop.id, id: params.id ?? "", now: now() };
  const intent = form.get("intent");
  if (intent === "remove") {
    await orHttpError(removeMission(prisma, of));
    throw redirect("/app/earn/missions");
  }
  if (intent === "restore") {
    await orHttpError(restoreMission(prisma, of));
    return { reply: null, toast: "mission.restored" };
  }
  const submission = parseForm(form, missionForm(await readerOf(request, shop)));
  const { reply } = await replyTo(submission, (input) => saveMission(prisma, { ...of, input }));
  return { reply, toast: reply ? null : "mission.saved" };
}

/** A new mission is shown at its own address; that it was saved stands in the address. */
const created = { toast: "mission.saved" };

export default function MissionPage() {
  const { version, mission, fields, earning, entries } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const { t } = useTranslation();
  const format = useFormat();
  const submit = useSubmit();
  const [removing, setRemoving] = useState(false);
  useToast(answer ?? (params.has("saved") ? created : null));
  const archived = mission.status === "ARCHIVED";
  const send = (intent: "remove" | "restore") => submit({ intent }, { method: "post" });
  const remove = t(mission.entries > 0 ? "mission.archive.action" : "mission.delete.action");
  return (
    <Page
      title={mission.title}
      subtitle={t("missions.entries", { count: mission.entries, entries: format.number(mission.entries) })}
      titleMetadata={<MissionBadges mission={mission} />}
      backAction={useWayBack()}
      secondaryActions={
        archived
          ? undefined
          : [{ content: remove, destructive: mission.entries === 0, onAction: () => setRemoving(true) }]
      }
    >
      <BlockStack gap="400">
        {archived && (
          <Banner action={{ content: t("mission.restore"), onAction: () => send("restore") }}>
            {t("mission.archived")}
          </Banner>
        )}
        {mission.entries > 0 && <EntriesCard mission={mission} {...entries} />}
        {!archived && <MissionForm key={version} mission={fields} earning={earning} reply={answer?.reply ?? null} />}
      </BlockStack>
      {removing && (
        <RemoveModal
          entries={mission.entries}
          onClose={() => setRemoving(false)}
          onRemove={() => {
            setRemoving(false);
            send("remove");
          }}
        />
      )}
    </Page>
  );
}
