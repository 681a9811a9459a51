import * as operations from "~/api/operations/rewards";
import { apiRoute, handle } from "~/api/serve.server";
import { stepRedemption } from "~/api/step-redemption.server";

const route = apiRoute(handle(operations.fulfilRedemption, (call) => stepRedemption(call, "FULFIL")));

export const loader = route.loader;
export const action = route.action;
