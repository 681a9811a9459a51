import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Card, BlockStack, Layout, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { CombinationCard } from "~/components/rules/combination-card";
import { MultiplierCard } from "~/components/rules/multiplier-card";
import { toMultiplierView } from "~/components/rules/multiplier-view";
import { RuleList } from "~/components/rules/rule-list";
import { toRuleView } from "~/components/rules/rule-view";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { httpError, orHttpError } from "~/lib/http-error.server";
import { toLocalTime } from "~/lib/local-time";
import { typedTimes } from "~/lib/number-input";
import { parseForm } from "~/lib/parse-form";
import { RULE_FORM } from "~/lib/body-limits";
import { firstValues } from "~/lib/query-values";
import { readForm } from "~/lib/read-form.server";
import { deleteMultiplier, saveMultiplier } from "~/modules/earning/multipliers/multipliers.server";
import { multiplierForm } from "~/modules/earning/multipliers/multiplier-input";
import { readRuleOverview } from "~/modules/earning/rules/read-rule-overview.server";
import { rulesIntent } from "~/modules/earning/rules/rules-intent";
import { updateRule } from "~/modules/earning/rules/update-rule.server";
import { updateProgramme } from "~/modules/earning/programme/update-programme.server";
import { readRuleNames } from "~/rule-data/read-rule-names.server";
import { readerOf } from "~/platform/reader-of.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const DAY_MS = 86_400_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const at = now();
  const { programme, rules, multipliers } = await orHttpError(readRuleOverview(prisma, { shopId: shop.id }));
  const around = { currency: shop.currency, now: at, holdDays: programme.holdDays };
  return {
    combination: programme.combination,
    rules: rules.map((rule) => toRuleView(rule, around)),
    names: await readRuleNames({ shopId: shop.id, rules }),
    campaigns: multipliers.map((campaign) => toMultiplierView(campaign, { now: at, timezone: shop.timezone })),
    emptyCampaign: {
      name: "",
      percent: typedTimes(200),
      startsAt: toLocalTime(at, shop.timezone),
      endsAt: toLocalTime(new Date(at.getTime() + 2 * DAY_MS), shop.timezone),
    },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const form = await readForm(request, RULE_FORM);
  const read = rulesIntent.safeParse(firstValues(form));
  if (!read.success) throw httpError("INVALID", 400);
  const target = { shopId: shop.id, now: now() };
  const asked = read.data;
  switch (asked.intent) {
    case "toggle": {
      const { id, enabled } = asked;
      await orHttpError(updateRule(prisma, { ...target, id, input: { enabled } }));
      return { reply: null, toast: enabled ? "rules.switchedOn" : "rules.switchedOff" };
    }
    case "combination":
      await orHttpError(updateProgramme(prisma, { ...target, input: { combination: asked.combination } }));
      return { reply: null, toast: "programme.saved" };
    case "deleteMultiplier":
      await deleteMultiplier(prisma, { shopId: shop.id, id: asked.id });
      return { reply: null, toast: "rules.multiplier.deleted" };
    case "saveMultiplier": {
      const submission = parseForm(form, multiplierForm(await readerOf(request, shop)));
      const { reply } = await replyTo(submission, (input) =>
        saveMultiplier(prisma, { ...target, id: asked.id, input }),
      );
      return { reply, toast: reply ? null : "rules.multiplier.saved" };
    }
  }
}

export default function RulesPage() {
  const { combination, rules, names, campaigns, emptyCampaign } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page
      title={t("rules.title")}
      backAction={{ content: t("programme.title"), url: "/app/programme" }}
      primaryAction={{ content: t("rules.add"), url: "/app/rules/new" }}
    >
      <Layout>
        <Layout.Section>
          <Card padding="0">
            <RuleList rules={rules} names={names} />
          </Card>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <CombinationCard combination={combination} />
            <MultiplierCard campaigns={campaigns} empty={emptyCampaign} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}
