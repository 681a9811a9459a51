import de from "~/locales/imports.de.json";
import en from "~/locales/imports.en.json";

/** Texts of the pages for imports, the namespace "imports": other pages do not load them. */
export const importTexts = { en, de };
