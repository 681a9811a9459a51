import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

type Texts = { [key: string]: string | Texts };

function flatten(texts: Texts, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === "string") found.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

/** All texts of a language; those that only some pages load are named with their namespace. */
const textsIn = (language: string) =>
  new Map(
    readdirSync("app/locales")
      .filter((file) => new RegExp(`(^|\\.)${language}\\.json$`).test(file))
      .flatMap((file) => {
        const [name = ""] = file.split(".");
        const namespace = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
        const texts = JSON.parse(readFileSync(join("app/locales", file), "utf8")) as Texts;
        return [...flatten(texts, namespace === language ? "" : `${namespace}:`)];
      }),
  );
const english = textsIn("en");
const german = textsIn("de");
const placeholders = (text: string | undefined) =>
  [...(text ?? "").matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

describe("texts of the app", () => {
  it("are there in both languages", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("are filled in alike and not empty", () => {
    const differing = [...english].filter(([key, text]) => {
      const other = german.get(key) ?? "";
      return !text.trim() || !other.trim() || placeholders(text).join() !== placeholders(other).join();
    });
    expect(differing).toEqual([]);
  });

  it("come in singular and plural together", () => {
    const counted = [...english.keys()]
      .filter((key) => /_(one|other)$/.test(key))
      .map((key) => key.replace(/_(one|other)$/, ""));
    for (const key of new Set(counted))
      expect([english.has(`${key}_one`), english.has(`${key}_other`)]).toEqual([true, true]);
  });

  it("exist for each key that the code names", () => {
    const code = [...sources("app/components"), ...sources("app/routes")].join("\n");
    const named = [...code.matchAll(/\bt\(\s*"([\w.:-]+)"/g)].map(([, key]) => key ?? "");
    expect(named.length).toBeGreaterThan(100);
    const missing = named.filter((key) => !english.has(key) && !english.has(`${key}_other`));
    expect(missing).toEqual([]);
  });

  it("has words for each refusal that belongs to a field of a form", () => {
    const files = ["app/modules/offers", "app/modules/members", "app/modules/ledger"];
    const code = files.flatMap(sources).join("\n");
    const shown = [...code.matchAll(/new AppError\("([A-Z_]+)", \{[^}]*field:/g)].map(([, key]) => key ?? "");
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter((key) => !english.has(`errors.${key}`))).toEqual([]);
  });
});
