import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Link, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { v7 as uuidV7 } from "uuid";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { checkRuleTargets } from "~/rule-data/check-rule-targets.server";
import { hasAdvanced, mainTermOf } from "~/components/rules/advanced-fields";
import { RuleForm } from "~/components/rules/rule-form";
import { toProgrammeFields } from "~/components/rules/programme-fields";
import { emptyRuleFields, toRuleFields } from "~/components/rules/rule-fields";
import { prisma } from "~/db.server";
import { RULE_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { readRuleOptions } from "~/rule-data/read-rule-options.server";
import { readerOf } from "~/platform/reader-of.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { httpError, orHttpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { hiddenConditions, ruleConditions, toGivenConditions } from "~/modules/earning/conditions/rule-conditions";
import { earningEventKinds, type EarningEventKind } from "~/modules/earning/core/earning-event";
import { getProgramme } from "~/modules/earning/programme/programme.server";
import { RULE_NAME_MAX } from "~/modules/earning/rules/rule-input";
import { getRule } from "~/modules/earning/rules/list-rules.server";
import { createRule } from "~/modules/earning/rules/create-rule.server";
import { ruleChangeOf, ruleFormOf } from "~/modules/earning/rules/rule-form";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const eventOf = (request: Request) => {
  const asked = new URL(request.url).searchParams.get("event");
  return earningEventKinds.find((event) => event === asked) ?? null;
};

/** The rule to begin with. */
async function copiedRule(request: Request, shop: { id: number }, event: EarningEventKind) {
  const id = new URL(request.url).searchParams.get("copy");
  if (!id) return null;
  const rule = await orHttpError(getRule(prisma, { shopId: shop.id, id }));
  if (rule.event !== event) throw httpError("INVALID", 400);
  return { rule, conditions: ruleConditions.parse(rule.conditions) };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const event = eventOf(request);
  if (!event) return null;
  const { programme } = await orHttpError(getProgramme(prisma, { shopId: shop.id }));
  const copied = await copiedRule(request, shop, event);
  // Two rules alike would give twice: the copy is switched on by hand.
  const fields = copied ? { ...toRuleFields(copied.rule, shop), enabled: "" } : emptyRuleFields(event);
  return {
    event,
    fields,
    main: mainTermOf(event),
    advanced: hasAdvanced(event, fields),
    copied: copied && { id: copied.rule.id, name: copied.rule.name },
    programme: toProgrammeFields(programme),
    taxesIncluded: shop.taxesIncluded,
    options: await readRuleOptions({ shopId: shop.id, conditions: copied?.conditions ?? {} }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const event = eventOf(request);
  if (!event) throw httpError("INVALID", 400);
  const before = (await copiedRule(request, shop, event))?.conditions ?? {};
  const kept = hiddenConditions(event, toGivenConditions(before, shop.currency));
  const submission = parseForm(await readForm(request, RULE_FORM), ruleFormOf(event, await readerOf(request, shop)));
  const { saved, reply } = await replyTo(submission, async (form) => {
    const input = { event, ...ruleChangeOf(form, shop.timezone, kept) };
    await checkRuleTargets(shop.id, { conditions: input.conditions, before });
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
              <Link url={`/app/earn/rules/new?event=${event}`} removeUnderline>
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
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  if (!loaded) {
    return (
      <Page title={t("rules.choose")} backAction={{ content: t("rules.title"), url: "/app/earn" }}>
        <ChooseEvent />
      </Page>
    );
  }
  const { event, copied, fields, ...others } = loaded;
  const about = t(`events.${event}`);
  const copyName = copied && t("rules.copyTitle", { rule: copied.name || about });
  const back = copied
    ? { content: copied.name || about, url: `/app/earn/rules/${copied.id}` }
    : { content: t("rules.choose"), url: "/app/earn/rules/new" };
  return (
    <Page title={copyName ?? t("rules.newTitle", { event: about })} backAction={back}>
      <RuleForm
        key={copied?.id ?? event}
        event={event}
        fields={copyName ? { ...fields, name: copyName.slice(0, RULE_NAME_MAX) } : fields}
        copied={copied !== null}
        {...others}
        reply={answer?.reply ?? null}
      />
    </Page>
  );
}
