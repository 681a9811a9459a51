import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

const code = new Map(
  ["app/components", "app/routes"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        return [path, readFileSync(path, "utf8")];
      }),
  ),
);
const routeFiles = [...code.keys()].filter((path) => path.startsWith("app/routes/app"));

/** The file of a component that another one imports. */
function fileOf(specifier: string, from: string): string | undefined {
  const path = specifier.startsWith("~/") ? join("app", specifier.slice(2)) : join(dirname(from), specifier);
  return [`${path}.tsx`, `${path}.ts`].find((each) => code.has(each));
}

/** Texts of other namespaces than the loaded one that a file names, or what it imports: `lazyWithTexts` and `pageWithTexts` load one. */
function unloaded(file: string, loaded: string | null, seen: Set<string>): string[] {
  const key = `${file} ${loaded}`;
  if (seen.has(key)) return [];
  seen.add(key);
  const text = code.get(file) ?? "";
  // Other files make texts for loaders too, where all namespaces are there.
  const inBrowser = file.endsWith(".tsx") || /\/use-[\w-]+\.ts$/.test(file);
  const named = [...(inBrowser ? text : "").matchAll(/\bt\(\s*["`](\w+):/g)].flatMap(([, namespace]) =>
    namespace && namespace !== loaded ? [`${file}: ${namespace}`] : [],
  );
  const withTexts = [...text.matchAll(/(?:lazy|page)WithTexts\(\s*"(\w+)",\s*\(\) => import\(\s*"([^"]+)"/g)];
  const plain = [
    ...text.matchAll(/^(?:import|export) (?!type\b)[^;]*? from "([~.][^"]+)"/gm),
    ...text.matchAll(/(?<!(?:lazy|page)WithTexts\(\s*"\w+",\s*\(\) => )import\(\s*"([~.][^"]+)"/g),
  ];
  const next = [
    ...withTexts.map(([, namespace, specifier]) => ({ specifier, namespace: namespace ?? null })),
    ...plain.map(([, specifier]) => ({ specifier, namespace: loaded })),
  ];
  return [
    ...named,
    ...next.flatMap(({ specifier = "", namespace }) => {
      const imported = fileOf(specifier, file);
      return imported ? unloaded(imported, namespace, seen) : [];
    }),
  ];
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

  it("of a namespace are named only where they are loaded", () => {
    const problems = routeFiles.flatMap((file) => unloaded(file, null, new Set()));
    expect(problems).toEqual([]);
  });

  it("has words for each refusal that belongs to a field of a form", () => {
    const files = ["app/modules/offers", "app/modules/members", "app/modules/ledger"];
    const code = files.flatMap(sources).join("\n");
    const shown = [...code.matchAll(/new AppError\("([A-Z_]+)", \{[^}]*field:/g)].map(([, key]) => key ?? "");
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter((key) => !english.has(`errors.${key}`))).toEqual([]);
  });
});
