import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "smol-toml";
import { afterAll, describe, expect, it } from "vitest";
import { bundleUiExtension } from "../../devstore/ui-extensions/bundle-ui-extension";
import { readExtensionTexts, readUiExtensions } from "../../devstore/ui-extensions/read-ui-extensions";
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

  it("is small: Shopify takes 64 kB, compressed", async () => {
    expect(gzipSync(await bundleUiExtension(extension)).length).toBeLessThan(20_000);
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

describe("the local store, as Shopify, refuses a UI extension", () => {
  const made: string[] = [];
  afterAll(() => made.forEach((path) => rmSync(path, { recursive: true })));
  const block = { target: "admin.customer-details.block.render", module: "./main.ts" };
  const action = { target: "admin.customer-details.action.render", module: "./main.ts" };

  function makeApp(targeting: { target: string; module: string }[], { api = "2026-10", source = "" } = {}): string {
    const appDir = mkdtempSync(join(tmpdir(), "extension-"));
    made.push(appDir);
    const path = join(appDir, "extensions/one/shopify.extension.toml");
    mkdirSync(dirname(path), { recursive: true });
    const targets = targeting.map(
      ({ target, module }) => `[[extensions.targeting]]\ntarget = "${target}"\nmodule = "${module}"`,
    );
    const head = `api_version = "${api}"\n[[extensions]]\ntype = "ui_extension"\nhandle = "one"\nname = "One"\n`;
    writeFileSync(path, head + targets.join("\n"));
    writeFileSync(join(dirname(path), "main.ts"), `export default () => ${JSON.stringify(source)};`);
    return appDir;
  }

  it.each([
    ["without a target", [], {}, /No extension targets/],
    ["with a block and an action", [block, action], {}, /just one target/],
    ["with a module that is not there", [{ ...block, module: "./none.ts" }], {}, /Couldn't find/],
    ["of an API that is no longer deployed", [block], { api: "2025-07" }, /2026-01 or later/],
  ])("%s", (_name, targeting, options, message) => {
    expect(() => readUiExtensions({ appDir: makeApp(targeting, options) })).toThrow(message);
  });

  it("of more than 64 kB, compressed", async () => {
    const source = Array.from({ length: 40_000 }, (_, index) => Math.sin(index).toString(36)).join("");
    const [extension] = readUiExtensions({ appDir: makeApp([block], { source }) });
    await expect(bundleUiExtension(extension!)).rejects.toThrow(/more than 64000/);
  });
});
