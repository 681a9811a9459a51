import * as operations from "~/api/operations/awards";
import { apiRoute, handle } from "~/api/serve.server";
import { undoOne } from "~/api/undo-one.server";

const route = apiRoute(handle(operations.undoDecision, undoOne));

export const loader = route.loader;
export const action = route.action;
