import { useTranslation } from "react-i18next";
import { importTexts } from "~/lib/import-texts";

/** Translations including the namespace "imports", which only pages of imports load. */
export function useImportTexts() {
  const translation = useTranslation();
  const { i18n } = translation;
  for (const [language, texts] of Object.entries(importTexts)) {
    if (!i18n.hasResourceBundle(language, "imports")) i18n.addResourceBundle(language, "imports", texts);
  }
  return translation;
}
