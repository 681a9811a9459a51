import { decideRedemption } from "~/api/decide-redemption.server";
import * as operations from "~/api/operations/rewards";
import { apiRoute, handle } from "~/api/serve.server";

const route = apiRoute(handle(operations.rejectRedemption, (call) => decideRedemption(call, "REJECTED")));

export const loader = route.loader;
export const action = route.action;
