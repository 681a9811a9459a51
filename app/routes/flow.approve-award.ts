import { decideByFlow } from "~/flow/decide-by-flow.server";
import { approveProperties } from "~/flow/flow-input";
import { flowAction } from "~/flow/serve-flow-action.server";

export const action = flowAction(approveProperties, (run) => decideByFlow(run, { verdict: "APPROVED" }));
