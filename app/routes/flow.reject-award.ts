import { decideByFlow } from "~/flow/decide-by-flow.server";
import { rejectProperties } from "~/flow/flow-input";
import { flowAction } from "~/flow/serve-flow-action.server";

export const action = flowAction(rejectProperties, (run) => {
  const { reason: note, member_text: memberText } = run.properties;
  return decideByFlow(run, { verdict: "REJECTED", note, memberText: memberText || null });
});
