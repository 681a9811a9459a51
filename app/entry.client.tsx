import { RemixBrowser } from "@remix-run/react";
import { createInstance } from "i18next";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { i18nOptions, type Language } from "~/lib/i18n";

/** Only the texts of the page's own language travel to the browser. */
async function loadTexts(language: Language) {
  const [app, polaris] =
    language === "de"
      ? await Promise.all([import("~/locales/de.json"), import("@shopify/polaris/locales/de.json")])
      : await Promise.all([import("~/locales/en.json"), import("@shopify/polaris/locales/en.json")]);
  return { app: app.default, polaris: polaris.default };
}

async function hydrate() {
  const language: Language = document.documentElement.lang === "de" ? "de" : "en";
  const i18n = createInstance();
  await i18n
    .use(initReactI18next)
    .init({ ...i18nOptions, lng: language, resources: { [language]: await loadTexts(language) } });
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
