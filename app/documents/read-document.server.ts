import { env } from "~/env.server";
import type { Language } from "~/lib/i18n";
import { isDocumentName, type DocumentName } from "./document-names";
import { nameOperator, type Operator } from "./operator";
import { renderMarkdown, type RenderedMarkdown } from "./render-markdown";

/** The texts are part of the build: a server without the folder `docs` shows them all the same. */
const files = import.meta.glob<string>("../../docs/{privacy-policy,data-processing,accessibility}{,.de}.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

const operator: Operator = { name: env.APP_OPERATOR, contact: env.APP_CONTACT, hosting: env.APP_HOSTING };

const suffixes: Record<Language, string> = { en: "", de: ".de" };

/** The document "privacy-policy" stands in `privacy-policy.md`, in German in `privacy-policy.de.md`. */
const nameOf = (file: string): string => file.replace(/(?:\.de)?\.md$/, "");

/** A document in a language, with who runs this installation; links to other documents go where `pathOf` says. */
export function readDocument(
  name: DocumentName,
  language: Language,
  pathOf: (name: DocumentName) => string,
): RenderedMarkdown {
  const markdown = files[`../../docs/${name}${suffixes[language]}.md`];
  if (markdown === undefined) throw new Error(`The document ${name} is missing in ${language}`);
  const { title, html } = renderMarkdown(markdown, (file) => {
    const other = nameOf(file);
    return isDocumentName(other) ? pathOf(other) : null;
  });
  return { title, html: nameOperator(html, operator, language) };
}
