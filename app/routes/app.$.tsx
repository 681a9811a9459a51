import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { httpError } from "~/lib/http-error.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateAdmin(request);
  throw httpError("PAGE_NOT_FOUND", 404);
}

export default function NotFound() {
  return null;
}
