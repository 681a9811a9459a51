import type { Language } from "~/lib/i18n";
import { helpPath, helpTopics, isHelpTopic, type HelpTopic } from "./help-topics";
import { headingIds, renderMarkdown, type RenderedMarkdown } from "./render-markdown";

/** The texts are part of the build. */
const files = import.meta.glob<string>("../../docs/help/{en,de}/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

function textOf(topic: HelpTopic, language: Language): string {
  const text = files[`../../docs/help/${language}/${topic}.md`];
  if (text === undefined) throw new Error(`The help page ${topic} is missing in ${language}`);
  return text;
}

/**
 * A help page in a language. Its sections have the same names in every language, those of the English headings, so that
 * pages can link to them.
 */
export function readHelp(topic: HelpTopic, language: Language): RenderedMarkdown {
  const linkTo = (file: string) => {
    const other = file.replace(/\.md$/, "");
    return isHelpTopic(other) ? helpPath(other) : null;
  };
  return renderMarkdown(textOf(topic, language), linkTo, headingIds(textOf(topic, "en")));
}

/** Titles, first paragraphs and addresses of all help pages. */
export const listHelp = (language: Language): { topic: HelpTopic; title: string; lead: string; url: string }[] =>
  helpTopics.map((topic) => {
    const [heading = "", paragraph = ""] = textOf(topic, language).split("\n\n");
    const lead = paragraph.replaceAll("**", "").replaceAll("\n", " ");
    return { topic, title: heading.replace("# ", ""), lead, url: helpPath(topic) };
  });
