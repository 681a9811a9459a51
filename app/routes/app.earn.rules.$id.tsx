import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Banner, BlockStack, Page } from "@shopify/polaris";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { checkRuleTargets } from "~/rule-data/check-rule-targets.server";
import { useErrorText } from "~/components/form/error-text";
import { RuleForm } from "~/components/rules/rule-form";
import { hasAdvanced, mainTermOf } from "~/components/rules/advanced-fields";
import { toProgrammeFields } from "~/components/rules/programme-fields";
import { toRuleFields } from "~/components/rules/rule-fields";
import { useWayBack } from "~/components/way-back";
import { useToast } from "~/components/use-toast";
import { prisma } from "~/db.server";
import { RULE_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { readRuleOptions } from "~/rule-data/read-rule-options.server";
import { readerOf } from "~/platform/reader-of.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { ruleConditions, hiddenConditions, toGivenConditions } from "~/modules/earning/conditions/rule-conditions";
import { getProgramme } from "~/modules/earning/programme/programme.server";
import { getRule } from "~/modules/earning/rules/list-rules.server";
import { ruleChangeOf, ruleFormOf } from "~/modules/earning/rules/rule-form";
import { deleteRule, updateRule } from "~/modules/earning/rules/update-rule.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const rule = await orHttpError(getRule(prisma, { shopId: shop.id, id: params.id ?? "" }));
  const { programme } = await orHttpError(getProgramme(prisma, { shopId: shop.id }));
  const fields = toRuleFields(rule, shop, rule.event === "REFERRAL" ? programme.friendPercent : undefined);
  return {
    id: rule.id,
    version: rule.updatedAt.toISOString(),
    event: rule.event,
    name: rule.name,
    fields,
    main: mainTermOf(rule.event),
    advanced: hasAdvanced(rule.event, fields),
    programme: toProgrammeFields(programme),
    taxesIncluded: shop.taxesIncluded,
    options: await readRuleOptions({ shopId: shop.id, conditions: ruleConditions.parse(rule.conditions) }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const target = { shopId: shop.id, id: params.id ?? "", now: now() };
  const form = await readForm(request, RULE_FORM);
  if (form.get("intent") === "delete") return deletion(target);
  const { event, conditions } = await orHttpError(getRule(prisma, target));
  const before = ruleConditions.parse(conditions);
  const kept = hiddenConditions(event, toGivenConditions(before, shop.currency));
  const asksPercent = event === "REFERRAL" && form.has("friendPercent");
  const submission = parseForm(form, ruleFormOf(event, await readerOf(request, shop), { asksPercent }));
  const { reply } = await replyTo(submission, async (typed) => {
    const input = ruleChangeOf(typed, shop.timezone, kept);
    await checkRuleTargets(shop.id, { conditions: input.conditions, before });
    const { friendPercent } = typed;
    return updateRule(prisma, { ...target, input, ...(asksPercent && { friendPercent }) });
  });
  return { reply, toast: reply ? null : "rules.saved", refusal: null };
}

async function deletion(target: { shopId: number; id: string; now: Date }) {
  try {
    await deleteRule(prisma, target);
  } catch (error) {
    if (error instanceof AppError && error.code === "RULE_NEEDED") {
      return { reply: null, toast: null, refusal: [error.code] };
    }
    return orHttpError(Promise.reject(error as Error));
  }
  throw redirect("/app/earn");
}

const DeleteRuleModal = lazy(() => import("~/components/rules/delete-rule-modal"));

const created = { toast: "rules.saved" };

export default function RulePage() {
  const { id, version, name, ...loaded } = useLoaderData<typeof loader>();
  const { event } = loaded;
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [deleting, setDeleting] = useState(false);
  useToast(answer ?? (params.has("saved") ? created : null));
  return (
    <Page
      title={name || t(`events.${event}`)}
      backAction={useWayBack()}
      secondaryActions={[
        { content: t("rules.copy"), url: `/app/earn/rules/new?event=${event}&copy=${id}` },
        { content: t("rules.delete"), destructive: true, onAction: () => setDeleting(true) },
      ]}
    >
      <BlockStack gap="400">
        {answer?.refusal && <Banner tone="warning">{errorText(answer.refusal)}</Banner>}
        <RuleForm key={version} {...loaded} reply={answer?.reply ?? null} />
      </BlockStack>
      {deleting && (
        <Suspense fallback={null}>
          <DeleteRuleModal onClose={() => setDeleting(false)} />
        </Suspense>
      )}
    </Page>
  );
}
