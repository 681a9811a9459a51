import * as operations from "~/api/operations/rules";
import { apiRoute, handle } from "~/api/serve.server";
import { ruleView } from "~/api/views/rule";
import { checkRuleTargets } from "~/rule-data/check-rule-targets.server";
import { prisma } from "~/db.server";
import { ruleConditions } from "~/modules/earning/conditions/rule-conditions";
import { getRule } from "~/modules/earning/rules/list-rules.server";
import { deleteRule, updateRule } from "~/modules/earning/rules/update-rule.server";

const route = apiRoute(
  handle(operations.getRule, async ({ shop, params: { id = "" } }) => {
    return ruleView(await getRule(prisma, { shopId: shop.id, id }), shop.currency);
  }),
  handle(operations.updateRule, async ({ shop, params: { id = "" }, body, now }) => {
    if (body.conditions) {
      const before = ruleConditions.parse((await getRule(prisma, { shopId: shop.id, id })).conditions);
      await checkRuleTargets(shop.id, { conditions: body.conditions, before });
    }
    return ruleView(await updateRule(prisma, { shopId: shop.id, id, input: body, now }), shop.currency);
  }),
  handle(operations.deleteRule, async ({ shop, params: { id = "" }, now }) => {
    await deleteRule(prisma, { shopId: shop.id, id, now });
    return undefined;
  }),
);

export const loader = route.loader;
export const action = route.action;
