import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { shopPath } from "~/lib/shop-path";
import { loginPage } from "./login-page";

/**
 * Answers a form or link of a visitor who is not logged in (any more): a page that says so and leads through the login back to the page
 * that the URL's `from` names. The body is not read: guests could send as much as they like.
 */
export async function toLogin(request: Request): Promise<Response> {
  const { t } = await serverI18n(await detectLanguage(request));
  return loginPage({ returnTo: shopPath(new URL(request.url).searchParams.get("from")) }, t);
}
