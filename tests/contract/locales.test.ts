import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXTENSION } from "./support/render-block";

type Tree = { [key: string]: string | Tree };

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Tree;

/** Every text by its whole key. */
function texts(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : texts(value, `${prefix}${key}.`),
  );
}

const pairs = [
  ["theme blocks", join(EXTENSION, "locales/en.default.json"), join(EXTENSION, "locales/de.json")],
  ["theme editor", join(EXTENSION, "locales/en.default.schema.json"), join(EXTENSION, "locales/de.schema.json")],
] as const;

const variables = (text: string) =>
  [...new Set(text.match(/\{\{\s*\w+/g)?.map((name) => name.replace(/\W/g, "")))].sort();

describe.each(pairs)("texts of the %s", (_name, english, german) => {
  const en = new Map(texts(read(english)));
  const de = new Map(texts(read(german)));

  it("are there in English and German", () => {
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
    expect(en.size).toBeGreaterThan(0);
  });

  it("are never empty and take the same values", () => {
    for (const [key, text] of en) {
      expect(text.trim(), key).not.toBe("");
      expect(de.get(key)?.trim(), key).not.toBe("");
      expect(variables(de.get(key) ?? ""), key).toEqual(variables(text));
    }
  });
});
