import { renderToStaticMarkup } from "react-dom/server";
import { openApiDocument } from "../openapi";
import { operations } from "../operations/all";
import { FirstSteps } from "./first-steps";
import { OperationSection } from "./operation-section";
import { styles } from "./styles";

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The API's documentation for people: one page without scripts, rendered from the OpenAPI document. */
export function docsPage(appUrl: string): string {
  const document = openApiDocument(appUrl);
  const groups = Map.groupBy(operations, ({ path }) => path.split("/")[1] ?? "");
  const page = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{document.info.title}</title>
        <style>{styles}</style>
      </head>
      <body>
        <header>
          <h1>{document.info.title}</h1>
          <p>{document.info.description}</p>
        </header>
        <nav aria-label="Contents">
          {[...groups].map(([name, group]) => (
            <div key={name}>
              <b>{capital(name)}</b>
              <ul aria-label={capital(name)}>
                {group.map(({ id, summary }) => (
                  <li key={id}>
                    <a href={`#${id}`}>{summary}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <main>
          <FirstSteps appUrl={appUrl} />
          {[...groups].map(([name, group]) => (
            <section key={name} aria-labelledby={`about-${name}`}>
              <h2 id={`about-${name}`}>{capital(name)}</h2>
              {group.map((operation) => (
                <OperationSection key={operation.id} appUrl={appUrl} operation={operation} />
              ))}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
