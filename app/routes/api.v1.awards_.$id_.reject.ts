import { decideOne } from "~/api/decide-one.server";
import * as operations from "~/api/operations/awards";
import { apiRoute, handle } from "~/api/serve.server";

const route = apiRoute(handle(operations.rejectAward, (call) => decideOne(call, "REJECTED")));

export const loader = route.loader;
export const action = route.action;
