import type { TFunction } from "i18next";
import { escapeLiquid, liquidPage } from "~/lib/liquid-page";
import { textBlocks } from "~/lib/text-blocks";

interface TermsPage {
  text: string;
  /** lines above the text: its version, and when the member accepted which */
  notes: readonly string[];
}

/** The terms of the programme as a page of the shop. */
export function programmeTermsPage({ text, notes }: TermsPage, t: TFunction): Response {
  const lines = (block: string) => escapeLiquid(block).replaceAll("\n", "<br>");
  const blocks = textBlocks(text).map((block) =>
    block.heading ? `<h2>${lines(block.text)}</h2>` : `<p>${lines(block.text)}</p>`,
  );
  return liquidPage(
    `<h1>${escapeLiquid(t("shop:terms.title"))}</h1>
${notes.map((note) => `<p><small>${escapeLiquid(note)}</small></p>`).join("\n")}
${blocks.join("\n")}
<p><a href="{{ routes.root_url }}">${escapeLiquid(t("shop:proxyHome.toShop"))}</a></p>`,
    { centred: false },
  );
}
