import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BlockStack, Page } from "@shopify/polaris";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { AreaTabs } from "~/components/area-tabs";
import { useFormat } from "~/components/format-context";
import { TierLadder } from "~/components/tiers/tier-ladder";
import type { FormModalAnswer } from "~/components/form/form-modal";
import { TierModal, type TierFields } from "~/components/tiers/tier-modal";
import { TierSettings } from "~/components/tiers/tier-settings";
import { toTiersView, type TierView } from "~/components/tiers/tier-view";
import { useToast } from "~/components/use-toast";
import { prisma } from "~/db.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { typedTimes } from "~/lib/number-input";
import { firstValues } from "~/lib/query-values";
import { readForm } from "~/lib/read-form.server";
import { readerOf } from "~/platform/reader-of.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { httpError, orHttpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { ruleConditions } from "~/modules/earning/conditions/rule-conditions";
import { listRules } from "~/modules/earning/rules/list-rules.server";
import { tierBenefitsOf } from "~/modules/earning/rules/tier-benefits";
import { deleteTier, saveTier, saveTierSettings } from "~/modules/tiers/edit-tiers.server";
import { readLadder } from "~/modules/tiers/ladder.server";
import { readTierOverview } from "~/modules/tiers/read-tier-overview.server";
import { tierForm } from "~/modules/tiers/tier-input";
import { dayOf } from "~/lib/shop-day";
import { windowStart } from "~/modules/tiers/tier-window";
import { tiersIntent, tierSettingsForm } from "~/modules/tiers/tiers-intent";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const at = now();
  const rules = await listRules(prisma, { shopId: shop.id });
  const from = windowStart(dayOf(at, shop.timezone), shop.timezone);
  return {
    ...toTiersView(await readTierOverview(prisma, { shopId: shop.id })),
    months: { from: from.toISOString(), to: at.toISOString() },
    benefits: tierBenefitsOf(
      rules.map(({ conditions, ...rule }) => ({ ...rule, conditions: ruleConditions.parse(conditions) })),
    ),
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<FormModalAnswer> {
  const { shop } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  const read = tiersIntent.safeParse(firstValues(form));
  if (!read.success) throw httpError("INVALID", 400);
  const target = { shopId: shop.id, now: now() };
  const asked = read.data;
  switch (asked.intent) {
    case "save": {
      const { basis } = await readLadder(prisma, { shopId: shop.id });
      const submission = parseForm(form, tierForm(await readerOf(request, shop), basis));
      const { reply } = await replyTo(submission, (input) => saveTier(prisma, { ...target, id: asked.id, input }));
      return { reply, toast: reply ? null : "tiers.saved" };
    }
    case "delete":
      await orHttpError(deleteTier(prisma, { ...target, id: asked.id }));
      return { reply: null, toast: "tiers.deleted" };
    case "settings": {
      const submission = parseForm(form, tierSettingsForm(await readerOf(request, shop)));
      const { reply } = await replyTo(submission, (settings) => saveTierSettings(prisma, { ...target, settings }));
      return { reply, toast: reply ? null : "tiers.settings.saved" };
    }
  }
}

type Editing = { id: string; tier: TierFields; isNew: boolean };
const emptyTier: TierFields = { name: "", threshold: "", multiplierPercent: "1" };

export default function TiersPage() {
  const { basis, graceDays, tiers, others, months, benefits } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const format = useFormat();
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = useCallback(() => setEditing(null), []);
  useToast(answer);
  const add = () => setEditing({ id: crypto.randomUUID(), tier: emptyTier, isNew: true });
  const change = ({ id, name, threshold, multiplierPercent }: TierView) => {
    const tier = {
      name,
      threshold: format.typed(threshold),
      multiplierPercent: format.typed(typedTimes(multiplierPercent)),
    };
    setEditing({ id, tier, isNew: false });
  };
  return (
    <Page
      title={t("nav.rewards")}
      subtitle={t("tiers.intro")}
      primaryAction={basis ? { content: t("tiers.add"), onAction: add } : undefined}
    >
      <BlockStack gap="400">
        <AreaTabs area="rewards" />
        {basis && (
          <TierLadder
            basis={basis}
            tiers={tiers}
            others={others}
            months={months}
            benefits={benefits}
            onChange={change}
          />
        )}
        <TierSettings
          key={`${basis}/${graceDays}`}
          basis={basis}
          graceDays={graceDays}
          hasTiers={tiers.length > 0}
          reply={answer?.reply ?? null}
        />
      </BlockStack>
      {editing && basis && (
        <TierModal key={editing.id} {...editing} basis={basis} graceDays={graceDays} onClose={close} />
      )}
    </Page>
  );
}
