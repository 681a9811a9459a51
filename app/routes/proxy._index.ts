import type { LoaderFunctionArgs } from "@remix-run/node";
import { proxyHome } from "~/components/proxy-home";
import { serverI18n } from "~/lib/i18n.server";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";

/** Root of the app proxy. After the merchant has moved it, opening this page once updates the path for the blocks. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await authenticateProxy({ request, context });
  const [en, de] = await Promise.all([serverI18n("en"), serverI18n("de")]);
  return proxyHome({ en: en.t, de: de.t });
}
