import * as operations from "~/api/operations/rules";
import { apiRoute, handle } from "~/api/serve.server";
import { ruleView } from "~/api/views/rule";
import { checkRuleTargets } from "~/rule-data/check-rule-targets.server";
import { prisma } from "~/db.server";
import { createRule } from "~/modules/earning/rules/create-rule.server";
import { listRules } from "~/modules/earning/rules/list-rules.server";

const route = apiRoute(
  handle(operations.listRules, async ({ shop }) => {
    const rules = await listRules(prisma, { shopId: shop.id });
    return { data: rules.map((rule) => ruleView(rule, shop.currency)), nextCursor: null };
  }),
  handle(operations.createRule, async ({ shop, body, callId, now }) => {
    await checkRuleTargets(shop.id, { conditions: body.conditions ?? {}, before: {} });
    const rule = await createRule(prisma, { shopId: shop.id, id: callId, input: body, now });
    return ruleView(rule, shop.currency);
  }),
);

export const loader = route.loader;
export const action = route.action;
