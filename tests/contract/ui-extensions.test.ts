import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { readExtensionTexts, readUiExtensions } from "@stammtisch/devstore/ui-extensions";
import { ROOT } from "./support/app-documents";

const extensions = readUiExtensions({ appDir: ROOT });
const folders = [...new Set(extensions.map(({ folder }) => folder))];

describe.each(extensions)("the UI extension $handle", (extension) => {
  it("has a target of Shopify's, and names that fit", () => {
    for (const { target } of extension.targets) {
      const surface = target.split(".")[0];
      const types = `node_modules/@shopify/ui-extensions/build/ts/surfaces/${surface}/targets/${target}.d.ts`;
      expect(existsSync(join(ROOT, types)), target).toBe(true);
    }
    expect(extension.handle.length).toBeLessThanOrEqual(30);
    for (const language of ["en", "de"]) {
      const { name } = readExtensionTexts(extension, language);
      expect(name).not.toMatch(/^t:/);
      expect(name.length, name).toBeLessThanOrEqual(25);
    }
  });
});

describe.each(folders)("in %s", (folder) => {
  const texts = (language: string) => readExtensionTexts({ folder, handle: "", name: "", targets: [] }, language).texts;

  it("both languages have all texts that the sources name, in files of less than 15 kB", () => {
    const keys = Object.keys(texts("en")).sort();
    expect(Object.keys(texts("de")).sort()).toEqual(keys);
    const sources = globSync("src/**/*.{ts,tsx}", { cwd: folder }).map((path) =>
      readFileSync(join(folder, path), "utf8"),
    );
    const named = sources.flatMap((text) => [...text.matchAll(/translate\("([\w.]+)"/g)].map(([, key]) => key!));
    expect(named.length).toBeGreaterThan(5);
    for (const key of named)
      expect(
        keys.some((known) => known === key || known === `${key}.other`),
        key,
      ).toBe(true);
    for (const path of globSync("locales/*.json", { cwd: folder }))
      expect(statSync(join(folder, path)).size, path).toBeLessThan(15_000);
  });

  it("the version of the API is that of the app", () => {
    const versionOf = (path: string) => parse(readFileSync(path, "utf8")) as { api_version?: string };
    const app = parse(readFileSync(join(ROOT, "shopify.app.toml"), "utf8")) as { webhooks: { api_version: string } };
    expect(versionOf(join(folder, "shopify.extension.toml")).api_version).toBe(app.webhooks.api_version);
  });
});
