import { receiveFlowTrigger } from "../../state/flow-triggers";
import { refused } from "../../state/store-error";
import type { TypeResolvers } from "../context";
import { attempt } from "../user-errors";

interface Received {
  handle?: string | null;
  payload?: Record<string, unknown> | null;
}

export const flowMutations: Record<string, TypeResolvers> = {
  Mutation: {
    flowTriggerReceive: (_root, { handle, payload }: Received, { state }) =>
      attempt({}, () => {
        if (!handle || !payload) throw refused("Handle and payload are needed.");
        receiveFlowTrigger(state, handle, payload);
        return {};
      }),
  },
};
