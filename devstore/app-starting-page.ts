const TEXTS = {
  en: { title: "The app is starting", text: "It does not answer yet. This page looks again every two seconds." },
  de: {
    title: "Die App startet gerade",
    text: "Sie antwortet noch nicht. Diese Seite versucht es alle zwei Sekunden erneut.",
  },
};

/** HTML for requests to the app while its process does not answer; reloads itself. */
export function appStartingPage(acceptLanguage = "en"): string {
  const language = /^\s*de\b/i.test(acceptLanguage) ? "de" : "en";
  const { title, text } = TEXTS[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<title>${title}</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; text-align: center; gap: .5rem;
    font: 1rem/1.5 system-ui, sans-serif; color: #303030; background: #f4f4f1; padding: 1rem; }
  h1 { font-size: 1.25rem; margin: 0; } p { margin: 0; }
</style>
<h1>${title}</h1>
<p>${text}</p>
</html>`;
}
