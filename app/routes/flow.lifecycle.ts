import { prisma } from "~/db.server";
import { triggerLifecycle } from "~/flow/flow-input";
import { flowEndpoint } from "~/flow/serve-flow-action.server";
import { noteTriggerUse } from "~/modules/earning/flow/note-trigger-use.server";

/**
 * Flow calls this when the first workflow with one of our triggers is switched on, and when the last is switched off.
 */
export const action = flowEndpoint(triggerLifecycle, async ({ shop, body }) => {
  const { flow_trigger_definition_id: definitionId, has_enabled_flow: inUse, timestamp } = body;
  await noteTriggerUse(prisma, { shopId: shop.id, definitionId, inUse, reportedAt: timestamp });
});
