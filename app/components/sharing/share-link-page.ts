import type { TFunction } from "i18next";
import { escapeHtml } from "~/lib/html";
import { shareDocument } from "./share-document";

interface Texts {
  t: TFunction;
  language: string;
}

/** The page with a member's share link, for browsers without the block's script. */
export function shareLinkPage(
  { link, title, handle }: { link: string; title: string; handle: string },
  { t, language }: Texts,
): Response {
  const targets = shareTargets(link, title);
  const text = (key: string) => escapeHtml(t(`shop:sharing.${key}`));
  return shareDocument({
    language,
    title: t("shop:sharing.linkTitle"),
    main: `<h1>${text("linkTitle")}</h1>
<p>${escapeHtml(title)}</p>
<p><label for="link">${text("link")}</label><input id="link" value="${escapeHtml(link)}" readonly></p>
<p class="links"><a href="${escapeHtml(targets.whatsapp)}" rel="noopener">${text("whatsapp")}</a>
<a href="${escapeHtml(targets.mail)}">${text("mail")}</a></p>
<p><a class="button" href="/products/${escapeHtml(encodeURIComponent(handle))}">${text("back")}</a></p>`,
  });
}

/** The page that says why there is no share link. */
export function shareRefusal(reason: "NO_MEMBER" | "NO_PRODUCT", { t, language }: Texts): Response {
  return shareDocument({
    language,
    status: { NO_MEMBER: 403, NO_PRODUCT: 404 }[reason],
    title: t("shop:sharing.linkTitle"),
    main: `<h1>${escapeHtml(t("shop:sharing.linkTitle"))}</h1><p>${escapeHtml(t(`shop:sharing.refused.${reason}`))}</p>
<p><a class="button" href="/">${escapeHtml(t("shop:sharing.toShop"))}</a></p>`,
  });
}

interface ShareTargets {
  link: string;
  whatsapp: string;
  mail: string;
}

/** Links that open the member's own apps to send a share link; the shop sends nothing. */
export function shareTargets(link: string, title: string): ShareTargets {
  const text = encodeURIComponent(`${title}\n${link}`);
  return {
    link,
    whatsapp: `https://wa.me/?text=${text}`,
    mail: `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(link)}`,
  };
}
