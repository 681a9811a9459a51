import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { AreaTabs } from "~/components/area-tabs";
import { ProgrammeCard } from "~/components/rules/programme-card";
import { toProgrammeFields } from "~/components/rules/programme-fields";
import { RuleList } from "~/components/rules/rule-list";
import { toRuleView } from "~/components/rules/rule-view";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { httpError, orHttpError } from "~/lib/http-error.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { firstValues } from "~/lib/query-values";
import { readForm } from "~/lib/read-form.server";
import { readRuleOverview } from "~/modules/earning/rules/read-rule-overview.server";
import { rulesIntent } from "~/modules/earning/rules/rules-intent";
import { updateRule } from "~/modules/earning/rules/update-rule.server";
import { readRuleNames } from "~/rule-data/read-rule-names.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { programme, rules } = await orHttpError(readRuleOverview(prisma, { shopId: shop.id }));
  const around = { currency: shop.currency, now: now(), holdDays: programme.holdDays };
  return {
    programme: toProgrammeFields(programme),
    rules: rules.map((rule) => toRuleView(rule, around)),
    names: await readRuleNames({ shopId: shop.id, rules }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const asked = rulesIntent.safeParse(firstValues(await readForm(request, STAFF_FORM)));
  if (!asked.success) throw httpError("INVALID", 400);
  const { id, enabled } = asked.data;
  await orHttpError(updateRule(prisma, { shopId: shop.id, id, input: { enabled }, now: now() }));
  return { toast: enabled ? "rules.switchedOn" : "rules.switchedOff" };
}

export default function RulesPage() {
  const { programme, rules, names } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page title={t("nav.earn")} primaryAction={{ content: t("rules.add"), url: "/app/earn/rules/new" }}>
      <BlockStack gap="400">
        <AreaTabs area="earn" />
        <ProgrammeCard programme={programme} />
        <Card padding="0">
          <RuleList rules={rules} names={names} />
        </Card>
      </BlockStack>
    </Page>
  );
}
