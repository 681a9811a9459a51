import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Page } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { AreaTabs } from "~/components/area-tabs";
import { MultiplierCard, type EditedMultiplier } from "~/components/rules/multiplier-card";
import { toMultiplierView } from "~/components/rules/multiplier-view";
import { nextWeekend } from "~/components/rules/weekend";
import { prisma } from "~/db.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { httpError } from "~/lib/http-error.server";
import { typedTimes } from "~/lib/number-input";
import { parseForm } from "~/lib/parse-form";
import { firstValues } from "~/lib/query-values";
import { readForm } from "~/lib/read-form.server";
import { multiplierForm, multipliersIntent } from "~/modules/earning/multipliers/multiplier-input";
import { deleteMultiplier, listMultipliers, saveMultiplier } from "~/modules/earning/multipliers/multipliers.server";
import { readerOf } from "~/platform/reader-of.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const at = now();
  const multipliers = await listMultipliers(prisma, { shopId: shop.id });
  return {
    campaigns: multipliers.map((campaign) => toMultiplierView(campaign, { now: at, timezone: shop.timezone })),
    empty: {
      name: "",
      percent: typedTimes(200),
      ...nextWeekend(at, shop.timezone),
    },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  const asked = multipliersIntent.safeParse(firstValues(form));
  if (!asked.success) throw httpError("INVALID", 400);
  const { intent, id } = asked.data;
  if (intent === "delete") {
    await deleteMultiplier(prisma, { shopId: shop.id, id });
    return { reply: null, toast: "rules.multiplier.deleted" };
  }
  const submission = parseForm(form, multiplierForm(await readerOf(request, shop)));
  const { reply } = await replyTo(submission, (input) =>
    saveMultiplier(prisma, { shopId: shop.id, id, input, now: now() }),
  );
  return { reply, toast: reply ? null : "rules.multiplier.saved" };
}

export default function MultipliersPage() {
  const { campaigns, empty } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [editing, setEditing] = useState<EditedMultiplier | null>(null);
  const add = () =>
    setEditing({
      id: crypto.randomUUID(),
      fields: { ...empty, name: t("rules.multiplier.defaultName") },
      isNew: true,
    });
  return (
    <Page title={t("nav.earn")} primaryAction={{ content: t("rules.multiplier.add"), onAction: add }}>
      <BlockStack gap="400">
        <AreaTabs area="earn" />
        <MultiplierCard campaigns={campaigns} editing={editing} setEditing={setEditing} />
      </BlockStack>
    </Page>
  );
}
