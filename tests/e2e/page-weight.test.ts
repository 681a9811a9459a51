import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";

// What browsers load for a page of the app, in the build that the journeys run on. Sizes are those of gzip, in bytes.

interface Route {
  id: string;
  module: string;
  imports: string[];
}
interface Manifest {
  entry: { module: string; imports: string[] };
  routes: Record<string, Route>;
}

const folder = "build/client";
const around = ["root", "routes/app"];
/** Its share is what a page of the app cannot be without. */
const FIRST_PAGE_MAX = 190_000;
const PAGE_MAX = 250_000;

let manifest: Manifest;
let texts: Record<"en" | "de", string[]>;
const sizes = new Map<string, number>();

beforeAll(() => {
  const names = readdirSync(join(folder, "assets"));
  const named = (pattern: RegExp) => names.filter((name) => pattern.test(name)).map((name) => `/assets/${name}`);
  const [file = ""] = named(/^manifest-/);
  manifest = JSON.parse(read(file).replace("window.__remixManifest=", "").replace(/;$/, "")) as Manifest;
  texts = { en: named(/^en-[^.]+\.js$/), de: named(/^de-[^.]+\.js$/) };
});

const read = (path: string): string => readFileSync(join(folder, path), "utf8");

function sizeOf(path: string): number {
  const size = sizes.get(path) ?? gzipSync(readFileSync(join(folder, path))).length;
  sizes.set(path, size);
  return size;
}

/** The scripts that a page needs before it can be used. */
function scriptsOf(id: string): string[] {
  const parts = [manifest.entry, ...[...around, id].map((each) => manifest.routes[each]!)];
  return [...new Set(parts.flatMap(({ module, imports }) => [module, ...imports]))];
}

const weigh = (scripts: string[]): number => scripts.reduce((sum, script) => sum + sizeOf(script), 0);

/** Pages that people see; routes that only answer have no imports of their own. */
const pages = (): string[] =>
  Object.values(manifest.routes).flatMap(({ id, imports }) =>
    id.startsWith("routes/app.") && imports.length ? id : [],
  );

const holding = (words: string): string[] =>
  pages().filter((id) => scriptsOf(id).some((path) => read(path).includes(words)));

describe("the scripts of the app's pages", () => {
  it.each(["en", "de"] as const)("weigh little on the first page, with its texts: %s", (language) => {
    expect(texts[language]).toHaveLength(2);
    expect(weigh([...scriptsOf("routes/app._index"), ...texts[language]])).toBeLessThan(FIRST_PAGE_MAX);
  });

  it("weigh less than 250 kB on every page", () => {
    expect(pages().length).toBeGreaterThan(15);
    expect(pages().filter((id) => weigh([...scriptsOf(id), ...texts.de]) > PAGE_MAX)).toEqual([]);
  });

  it("hold the chart on no page before it is seen", () => {
    expect(holding("recharts")).toEqual([]);
  });

  it("check what is typed only where rules are made, for these forms grow in the browser", () => {
    expect(holding("$ZodType").sort()).toEqual([
      "routes/app.earn._index",
      "routes/app.earn.rules.$id",
      "routes/app.earn.rules.new",
    ]);
  });
});
