import type { TFunction } from "i18next";
import { escapeLiquid, liquidPage, loginUrl } from "~/lib/liquid-page";

/** Says that what was asked for needs a login, which leads back to a page of the shop. */
export function loginPage({ returnTo }: { returnTo: string }, t: TFunction): Response {
  const text = (key: string) => escapeLiquid(t(`shop:login.${key}`));
  return liquidPage(`<h1>${text("title")}</h1>
<p role="alert" tabindex="-1" autofocus style="outline:0">${text("intro")}</p>
<p><a class="button" href="${loginUrl(returnTo)}">${text("go")}</a></p>
<p><a href="${escapeLiquid(returnTo)}">${text("back")}</a></p>`);
}
