import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Link, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { v7 as uuidV7 } from "uuid";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { checkRuleTargets } from "~/rule-data/check-rule-targets.server";
import { RuleForm } from "~/components/rules/rule-form";
import { toProgrammeFields } from "~/components/rules/programme-fields";
import { emptyRuleFields } from "~/components/rules/rule-fields";
import { prisma } from "~/db.server";
import { RULE_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { readRuleOptions } from "~/rule-data/read-rule-options.server";
import { readerOf } from "~/platform/reader-of.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { httpError, orHttpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { earningEventKinds } from "~/modules/earning/core/earning-event";
import { getProgramme } from "~/modules/earning/programme/programme.server";
import { createRule } from "~/modules/earning/rules/create-rule.server";
import { ruleChangeOf, ruleFormOf } from "~/modules/earning/rules/rule-form";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const eventOf = (request: Request) => {
  const asked = new URL(request.url).searchParams.get("event");
  return earningEventKinds.find((event) => event === asked) ?? null;
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const event = eventOf(request);
  const { programme } = await orHttpError(getProgramme(prisma, { shopId: shop.id }));
  return {
    event,
    fields: event && emptyRuleFields(event),
    programme: toProgrammeFields(programme),
    taxesIncluded: shop.taxesIncluded,
    options: event && (await readRuleOptions({ shopId: shop.id, conditions: {} })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const event = eventOf(request);
  if (!event) throw httpError("INVALID", 400);
  const submission = parseForm(await readForm(request, RULE_FORM), ruleFormOf(event, await readerOf(request, shop)));
  const { saved, reply } = await replyTo(submission, async (form) => {
    const input = { event, ...ruleChangeOf(form, shop.timezone) };
    await checkRuleTargets(shop.id, { conditions: input.conditions, before: {} });
    return createRule(prisma, { shopId: shop.id, id: uuidV7(), input, now: now() });
  });
  if (saved) throw redirect(`/app/earn/rules/${saved.id}?saved=1`);
  return { reply };
}

function ChooseEvent() {
  const { t } = useTranslation();
  return (
    <Card padding="0">
      <ul className="st-list st-list--inset">
        {earningEventKinds.map((event) => (
          <li key={event}>
            <BlockStack gap="050">
              <Link url={`/app/earn/rules/new?event=${event}`} removeUnderline monochrome>
                <Text as="span" fontWeight="semibold">
                  {t(`events.${event}`)}
                </Text>
              </Link>
              <Text as="span" tone="subdued">
                {t(`rules.about.${event}`)}
              </Text>
            </BlockStack>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export default function NewRulePage() {
  const { event, fields, programme, taxesIncluded, options } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const back = event
    ? { content: t("rules.choose"), url: "/app/earn/rules/new" }
    : { content: t("rules.title"), url: "/app/earn" };
  return (
    <Page title={event ? t("rules.newTitle", { event: t(`events.${event}`) }) : t("rules.choose")} backAction={back}>
      {event && fields && options ? (
        <RuleForm
          key={event}
          event={event}
          fields={fields}
          programme={programme}
          taxesIncluded={taxesIncluded}
          options={options}
          reply={answer?.reply ?? null}
        />
      ) : (
        <ChooseEvent />
      )}
    </Page>
  );
}
