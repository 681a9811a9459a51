import { renderToStaticMarkup } from "react-dom/server";
import { languages, type Language } from "~/lib/i18n";
import { documentNames, publicPaths, type DocumentName } from "./document-names";
import { readDocument } from "./read-document.server";
import { publicStyles } from "./public-styles";

const texts: Record<Language, { language: string; documents: string; languages: string }> = {
  en: { language: "English", documents: "Documents", languages: "Language" },
  de: { language: "Deutsch", documents: "Dokumente", languages: "Sprache" },
};

const addressIn = (language: Language) => (name: DocumentName) => `${publicPaths[name]}?locale=${language}`;

/** A document as a page for everybody: no script, nothing loaded from elsewhere. */
export function publicPage(name: DocumentName, language: Language): string {
  const address = addressIn(language);
  const { title, html } = readDocument(name, language, address);
  const others = documentNames.map((other) => ({ name: other, ...readDocument(other, language, address) }));
  const page = (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Stammtisch`}</title>
        {languages.map((other) => (
          <link key={other} rel="alternate" hrefLang={other} href={addressIn(other)(name)} />
        ))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <style>{publicStyles}</style>
      </head>
      <body>
        <header>
          <span className="brand">Stammtisch</span>
          <nav aria-label={texts[language].languages}>
            {languages.map((other) => (
              <a
                key={other}
                href={addressIn(other)(name)}
                lang={other}
                hrefLang={other}
                aria-current={other === language ? "true" : undefined}
              >
                {texts[other].language}
              </a>
            ))}
          </nav>
        </header>
        <main>
          <h1>{title}</h1>
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </main>
        <footer>
          <nav aria-label={texts[language].documents}>
            {others.map((other) => (
              <a key={other.name} href={address(other.name)} aria-current={other.name === name ? "page" : undefined}>
                {other.title}
              </a>
            ))}
          </nav>
        </footer>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
