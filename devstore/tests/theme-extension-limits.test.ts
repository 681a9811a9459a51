import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findThemeExtension } from "../deploy/theme-extension";
import { checkThemeExtension, themeExtensionErrors } from "../deploy/theme-extension-limits";
import { EXAMPLE_APP } from "./support/example-app";

const EXTENSION = findThemeExtension(EXAMPLE_APP) ?? "";

let app: string;
let copy: string;
beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), "extension-"));
  copy = join(app, "extensions/blocks");
  cpSync(EXTENSION, copy, { recursive: true });
});
afterEach(() => rmSync(app, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  mkdirSync(dirname(join(copy, name)), { recursive: true });
  writeFileSync(join(copy, name), text);
};
const longer = (name: string, by: number) => write(name, readFileSync(join(copy, name), "utf8") + " ".repeat(by));

describe("what Shopify would take", () => {
  it("is a theme app extension within the limits", () => {
    expect(themeExtensionErrors(EXTENSION)).toEqual([]);
    expect(() => checkThemeExtension(app)).not.toThrow();
  });

  it.each<[string, () => void, string]>([
    ["a locale file above 15 kB", () => longer("locales/de.json", 15_000), "locales/de.json: "],
    ["Liquid above 100 kB", () => longer("snippets/figure.liquid", 100_000), "all Liquid: "],
    ["files above 10 MB", () => longer("assets/example.css", 10_000_000), "all files: "],
    [
      "more than 30 blocks",
      () => [...Array(31).keys()].forEach((number) => write(`blocks/b${number}.liquid`, "")),
      " blocks, at most 30",
    ],
    [
      "a name of more than 25 characters in one language",
      () => {
        write("blocks/named.liquid", '{% schema %}{ "name": "t:day.name" }{% endschema %}');
        write("locales/en.default.schema.json", JSON.stringify({ day: { name: "Birthday" } }));
        write("locales/de.schema.json", JSON.stringify({ day: { name: "Geburtstag unserer Kundschaft" } }));
      },
      'blocks/named.liquid: its name "Geburtstag unserer Kundschaft"',
    ],
    [
      "more than 25 settings",
      () => {
        const settings = [...Array(26).keys()].map((number) => ({ type: "text", id: `s${number}` }));
        write("blocks/many.liquid", `{% schema %}${JSON.stringify({ name: "Many", settings })}{% endschema %}`);
      },
      "blocks/many.liquid: more than 25 settings",
    ],
    ["a file of another kind", () => write("assets/font.woff2", ""), "assets/font.woff2: "],
    ["a folder of another name", () => write("src/notes.js", ""), "src/notes.js: "],
  ])("is not %s", (_what, spoil, fault) => {
    spoil();
    expect(themeExtensionErrors(copy)).toEqual([expect.stringContaining(fault)]);
    expect(() => checkThemeExtension(app)).toThrow(fault);
  });
});
