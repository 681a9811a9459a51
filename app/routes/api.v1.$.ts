import type { LoaderFunctionArgs } from "@remix-run/node";
import { RequestError } from "~/api/request-error";
import { problemResponse } from "~/api/respond.server";

/** Paths that the merchant API does not have. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  problemResponse(new RequestError("PATH_NOT_FOUND", 404), request);
export const action = loader;
