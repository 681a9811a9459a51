import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { movedTo } from "~/platform/former-addresses";
import { httpError } from "~/lib/http-error.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const present = movedTo(new URL(request.url));
  if (present) return redirect(present, 301);
  await authenticateAdmin(request);
  throw httpError("PAGE_NOT_FOUND", 404);
}

export default function NotFound() {
  return null;
}
