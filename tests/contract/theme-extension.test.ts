import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { themeCheckRun } from "@shopify/theme-check-node";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { themeBlocks } from "../../app/components/theme-blocks/theme-blocks";
import { themeExtensionErrors } from "@stammtisch/devstore/deploy";
import { ROOT } from "./support/app-documents";
import { EXTENSION } from "./support/render-block";

type Definitions = { metafields: { app: Record<string, { access: { storefront: string } }> } };
type Config = { customer: Definitions; product: Definitions };

const files = globSync("**/*.*", { cwd: EXTENSION });
const size = (names: string[]) => names.reduce((sum, name) => sum + statSync(join(EXTENSION, name)).size, 0);

describe("theme app extension", () => {
  it("has no offence in Theme Check", async () => {
    const { offenses } = await themeCheckRun(EXTENSION, "theme-check:theme-app-extension");
    expect(offenses.map(({ uri, check, message }) => `${uri.split("/").at(-1)} ${check}: ${message}`)).toEqual([]);
  });

  it("is within Shopify's limits", () => {
    expect(themeExtensionErrors(EXTENSION)).toEqual([]);
  });

  it("has the blocks that the app's home page tells of", () => {
    const blocks = files.flatMap((name) => /^blocks\/(.+)\.liquid$/.exec(name)?.[1] ?? []);
    expect([...themeBlocks].sort()).toEqual(blocks.sort());
  });

  it("reads only metafields that Liquid may read under each of Shopify's readings", () => {
    const config = parse(readFileSync(join(ROOT, "shopify.app.toml"), "utf8")) as unknown as Config;
    const sources = files
      .filter((name) => name.endsWith(".liquid"))
      .map((n) => readFileSync(join(EXTENSION, n), "utf8"));
    const read = sources.join().matchAll(/(customer|product)\.metafields\['\$app'\]\.(\w+)/g);
    const names = new Set([...read].map(([, owner, key]) => `${owner}.${key}`));
    expect([...names].sort()).toEqual(["customer.card", "product.reviews"]);
    expect(config.customer.metafields.app.card?.access.storefront).toBe("public_read");
    expect(config.product.metafields.app.reviews?.access.storefront).toBe("public_read");
  });

  it("brings less than 10 kB of assets, of which 4 kB of CSS, and scripts of less than 2 kB each", () => {
    const assets = files.filter((name) => name.startsWith("assets/"));
    expect(size(assets)).toBeLessThan(10_000);
    expect(size(assets.filter((name) => name.endsWith(".css")))).toBeLessThan(4_000);
    const scripts = files.filter((name) => /\.m?js$/.test(name));
    expect(scripts.toSorted()).toEqual(["assets/stammtisch-photos.js", "assets/stammtisch-referral.js"]);
    for (const script of scripts) expect(size([script]), script).toBeLessThan(2_000);
    const liquid = files.filter((name) => name.endsWith(".liquid"));
    expect(liquid.length).toBeGreaterThan(4);
    for (const name of liquid)
      expect(readFileSync(join(EXTENSION, name), "utf8")).not.toMatch(
        /<script(?! type="application\/ld\+json">)|javascript:|\son\w+=/i,
      );
  });

  it("says of each Liquid file what it renders, accepts and how it is used", () => {
    for (const name of files.filter((file) => file.endsWith(".liquid"))) {
      const header = readFileSync(join(EXTENSION, name), "utf8").slice(0, 1_500);
      for (const word of ["Renders:", "Accepts:", "Usage:"]) expect(header, name).toContain(word);
    }
  });
});
