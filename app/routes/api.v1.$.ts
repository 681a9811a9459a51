import type { LoaderFunctionArgs } from "@remix-run/node";
import { RequestError } from "~/api/request-error";
import { problemResponse } from "~/api/respond.server";

/** Whatever the merchant API does not know. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  problemResponse(new RequestError("PATH_NOT_FOUND", 404), request);
export const action = loader;
