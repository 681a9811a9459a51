import { Marked, type Tokens } from "marked";
import { escapeHtml } from "~/lib/html";

export interface RenderedMarkdown {
  /** text of the first heading */
  title: string;
  /** all that follows it */
  html: string;
}

/** "Wie lange, und wo?" becomes "wie-lange-und-wo", as on GitHub. */
const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");

/** The ids of a document's headings below its title, in their order. */
export const headingIds = (markdown: string): string[] =>
  [...markdown.matchAll(/^#{2,3} (.+)$/gm)].map(([, text = ""]) => slugOf(text));

/**
 * Renders a document of ours as HTML without scripts. HTML within the Markdown is left out. Headings can be linked to.
 * On a narrow screen each row of a table may stand by itself: every cell knows the heading of its column.
 *
 * @param linkTo the address for a link to another Markdown file, by its name; null leaves the text alone
 * @param ids of the headings, in their order, where they are not those of their own text
 */
export function renderMarkdown(
  markdown: string,
  linkTo: (file: string) => string | null,
  ids: readonly string[] = [],
): RenderedMarkdown {
  let title = "";
  let headings = 0;
  const marked = new Marked({
    renderer: {
      html: () => "",
      heading({ tokens, depth, text }: Tokens.Heading) {
        if (depth === 1) {
          title ||= text;
          return "";
        }
        const id = ids[headings] ?? slugOf(text);
        headings += 1;
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      // Long lines are scrolled, by the keyboard, too.
      code: ({ text }: Tokens.Code) => `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>\n`,
      link({ href, tokens }: Tokens.Link) {
        const text = this.parser.parseInline(tokens);
        if (/^https?:/.test(href)) return `<a href="${escapeHtml(href)}" target="_blank" rel="noopener">${text}</a>`;
        if (/^(?:mailto:|#)/.test(href)) return `<a href="${escapeHtml(href)}">${text}</a>`;
        const [file = "", anchor] = href.split("#");
        const address = linkTo(file.slice(file.lastIndexOf("/") + 1));
        return address === null ? text : `<a href="${escapeHtml(address + (anchor ? `#${anchor}` : ""))}">${text}</a>`;
      },
      table({ header, rows }: Tokens.Table) {
        const names = header.map(({ text }) => text);
        const heads = header.map(
          ({ tokens }) => `<th role="columnheader" scope="col">${this.parser.parseInline(tokens)}</th>`,
        );
        const lines = rows.map((cells) => {
          const inner = cells.map(
            ({ tokens }, column) =>
              `<td role="cell" data-label="${escapeHtml(names[column] ?? "")}">${this.parser.parseInline(tokens)}</td>`,
          );
          return `<tr role="row">${inner.join("")}</tr>`;
        });
        // Where rows are shown as blocks, browsers would forget that this is a table.
        return (
          `<table role="table"><thead role="rowgroup"><tr role="row">${heads.join("")}</tr></thead>` +
          `<tbody role="rowgroup">${lines.join("")}</tbody></table>\n`
        );
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return { title, html };
}
