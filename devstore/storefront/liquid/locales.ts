import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { lookUp, type LocaleTree } from "../../locale-tree";
import { escapeHtml } from "./escape";

type TranslationParams = Record<string, unknown>;
export interface Translator {
  languages(): string[];
  translate(language: string, key: string, params?: TranslationParams): string;
}

function pluralForm(language: string, found: string | LocaleTree, count: unknown): string | undefined {
  if (typeof found === "string") return found;
  const form = found[new Intl.PluralRules(language).select(Number(count ?? 0))] ?? found.other;
  return typeof form === "string" ? form : undefined;
}

/** As on Shopify, escapes the inserted values but not the text. */
function fillIn(text: string, params: TranslationParams): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
    name in params ? escapeHtml(String(params[name] ?? "")) : whole,
  );
}

/**
 * Reads the locale files of a theme or an extension, again when they change. Falls back to the default language, then to
 * Shopify's "Translation missing" text.
 */
export function createTranslator(directory: string, suffix = ""): Translator {
  const cache = new Map<string, { mtime: number; tree: LocaleTree }>();
  const ending = `${suffix}.json`;
  const files = () =>
    existsSync(directory)
      ? readdirSync(directory).filter((name) => name.endsWith(ending) && (suffix || !name.endsWith(".schema.json")))
      : [];
  const read = (name: string): LocaleTree => {
    const path = join(directory, name);
    const mtime = statSync(path).mtimeMs;
    const known = cache.get(path);
    if (known?.mtime === mtime) return known.tree;
    const tree = JSON.parse(readFileSync(path, "utf8")) as LocaleTree;
    cache.set(path, { mtime, tree });
    return tree;
  };
  return {
    languages: () => files().map((name) => name.split(".")[0] ?? ""),
    translate(language, key, params = {}) {
      const names = files();
      const order = [
        `${language}${ending}`,
        `${language}.default${ending}`,
        names.find((n) => n.includes(".default.")),
      ];
      for (const name of order) {
        if (!name || !names.includes(name)) continue;
        const found = lookUp(read(name), key);
        const text = found === undefined ? undefined : pluralForm(language, found, params.count);
        if (text !== undefined) return fillIn(text, params);
      }
      return `Translation missing: ${language}.${key}`;
    },
  };
}
