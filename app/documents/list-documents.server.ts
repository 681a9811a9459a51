import type { Language } from "~/lib/i18n";
import { documentNames, pathInApp } from "./document-names";
import { readDocument } from "./read-document.server";

/** Titles and addresses inside the app of all documents. */
export const listDocuments = (language: Language): { title: string; url: string }[] =>
  documentNames.map((name) => ({ title: readDocument(name, language, pathInApp).title, url: pathInApp(name) }));
