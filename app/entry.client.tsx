import { RemixBrowser } from "@remix-run/react";
import { createInstance } from "i18next";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { AppBridgeKey, keyOfDocument } from "~/components/app-bridge-script";
import { loadShownPages } from "~/components/lazy-with-texts";
import { i18nOptions, type Language } from "~/lib/i18n";

/** Only the texts of the page's language are sent to the browser. */
async function loadTexts(language: Language) {
  const [app, polaris] =
    language === "de"
      ? await Promise.all([import("~/locales/de.json"), import("@shopify/polaris/locales/de.json")])
      : await Promise.all([import("~/locales/en.json"), import("@shopify/polaris/locales/en.json")]);
  return { app: app.default, polaris: polaris.default };
}

/**
 * Only the first URL has Shopify's `locale`: later requests send the page's language in a header, so that numbers are
 * read as the page shows them, whatever language the browser prefers.
 */
function askInLanguage(language: Language): void {
  const send = window.fetch;
  window.fetch = (input, init) => {
    const { origin } = new URL(input instanceof Request ? input.url : input, location.href);
    if (origin !== location.origin) return send.call(window, input, init);
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    headers.set("Accept-Language", language);
    return send.call(window, input, { ...init, headers });
  };
}

async function hydrate() {
  const language: Language = document.documentElement.lang === "de" ? "de" : "en";
  askInLanguage(language);
  const i18n = createInstance();
  await i18n
    .use(initReactI18next)
    .init({ ...i18nOptions, lng: language, resources: { [language]: await loadTexts(language) } });
  await loadShownPages();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <AppBridgeKey.Provider value={keyOfDocument()}>
            <RemixBrowser />
          </AppBridgeKey.Provider>
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
