import { detectLanguage } from "~/lib/i18n.server";
import type { DocumentName } from "./document-names";
import { publicPage } from "./public-page";

/** The public page of a document, in the language of `?locale=` or of the reader's browser. */
export async function answerDocument(request: Request, name: DocumentName): Promise<Response> {
  const language = await detectLanguage(request);
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Language": language,
    "Content-Security-Policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "public, max-age=300",
    Vary: "Accept-Language",
  };
  return new Response(publicPage(name, language), { headers });
}
