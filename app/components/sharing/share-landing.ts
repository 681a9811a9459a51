import type { TFunction } from "i18next";
import { escapeHtml } from "~/lib/html";
import type { OpenedLink } from "~/modules/sharing/open-share-link.server";
import { landingScript } from "./landing-script";
import { shareDocument } from "./share-document";

interface Texts {
  t: TFunction;
  language: string;
}

const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${escapeHtml(content)}">`;

/** The page of a share link: the product's name and picture, a button, and the preview for messengers. */
export function shareLanding(link: OpenedLink, { t, language, shopName }: Texts & { shopName: string }): Response {
  const { title, imageUrl, token } = link;
  const product = escapeHtml(`/products/${encodeURIComponent(link.handle)}`);
  const picture = imageUrl ? `<img src="${escapeHtml(imageUrl)}" alt="">` : "";
  const marks = token ? ` data-token="${escapeHtml(token)}" data-product="${product}"` : "";
  return shareDocument({
    language,
    title: `${title} – ${shopName}`,
    head: [
      meta("og:type", "product"),
      meta("og:title", title),
      meta("og:site_name", shopName),
      ...(imageUrl ? [meta("og:image", imageUrl)] : []),
      `<meta name="twitter:card" content="summary_large_image">`,
    ].join("\n"),
    main: `${picture}<h1${marks}>${escapeHtml(title)}</h1>
<p class="small">${escapeHtml(t("shop:sharing.recommended", { shop: shopName }))}</p>
<p><a class="button" href="${product}">${escapeHtml(t("shop:sharing.toProduct"))}</a></p>`,
    ...(token && { script: landingScript }),
  });
}

/** The page of a share link that no longer works. */
export function shareMissing({ t, language }: Texts): Response {
  return shareDocument({
    language,
    status: 404,
    title: t("shop:sharing.missing"),
    main: `<h1>${escapeHtml(t("shop:sharing.missing"))}</h1>
<p><a class="button" href="/">${escapeHtml(t("shop:sharing.toShop"))}</a></p>`,
  });
}
