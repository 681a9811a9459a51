import { toProblem } from "~/api/problem";
import { problemResponse } from "~/api/respond";

/** Whatever the merchant API does not know. */
export const loader = () =>
  problemResponse(toProblem(404, "PATH_NOT_FOUND", { detail: "See /api/v1/openapi.json for what there is." }));
export const action = loader;
