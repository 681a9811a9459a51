import type { LoaderFunctionArgs } from "@remix-run/node";
import { proxyHome } from "~/components/proxy-home";
import { serverI18n } from "~/lib/i18n.server";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";

/** Where the app's pages in the shop begin. Whoever moved them opens this once, and the blocks know where they are. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await authenticateProxy({ request, context });
  const [en, de] = await Promise.all([serverI18n("en"), serverI18n("de")]);
  return proxyHome({ en: en.t, de: de.t });
}
