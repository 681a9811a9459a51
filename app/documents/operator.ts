import { escapeHtml } from "~/lib/html";
import type { Language } from "~/lib/i18n";

/** Who runs this installation, as its environment says. */
export interface Operator {
  /** name and postal address */
  name: string;
  /** e-mail address */
  contact: string;
  /** who hosts it, and where */
  hosting: string;
}

/** Said where the environment does not. */
const missing: Record<Language, Operator> = {
  en: {
    name: "(who runs this installation has not given a name and address yet)",
    contact: "(who runs this installation has not given an address yet)",
    hosting: "(who runs this installation has not named a hosting provider yet)",
  },
  de: {
    name: "(wer diese Installation betreibt, hat Namen und Anschrift noch nicht angegeben)",
    contact: "(wer diese Installation betreibt, hat noch keine Adresse angegeben)",
    hosting: "(wer diese Installation betreibt, hat noch keinen Anbieter genannt)",
  },
};

/** Fills `{{operator}}`, `{{contact}}` and `{{hosting}}` in rendered HTML. */
export function nameOperator(html: string, operator: Operator, language: Language): string {
  const said = missing[language];
  const values: Record<string, string> = {
    operator: escapeHtml(operator.name || said.name),
    contact: operator.contact
      ? `<a href="mailto:${escapeHtml(operator.contact)}">${escapeHtml(operator.contact)}</a>`
      : escapeHtml(said.contact),
    hosting: escapeHtml(operator.hosting || said.hosting),
  };
  return html.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
