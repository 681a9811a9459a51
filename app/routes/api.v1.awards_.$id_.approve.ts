import { decideOne } from "~/api/decide-one.server";
import * as operations from "~/api/operations/awards";
import { apiRoute, handle } from "~/api/serve.server";

const route = apiRoute(handle(operations.approveAward, (call) => decideOne(call, "APPROVED")));

export const loader = route.loader;
export const action = route.action;
