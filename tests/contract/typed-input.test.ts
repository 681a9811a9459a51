import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const sources = globSync("{app,extensions}/**/*.{ts,tsx,liquid,js}", { exclude: ["app/types/**", "**/dist/**"] }).map(
  (path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") }),
);

/** Places where the pattern occurs, except in the files that may have it. */
const places = (pattern: RegExp, doors: string[] = []): string[] =>
  sources.filter(({ path, text }) => !doors.includes(path) && pattern.test(text)).map(({ path }) => path);

it("looks at all sources", () => expect(sources.length).toBeGreaterThan(400));

it.each<[string, RegExp, string[]]>([
  // Settings of the machine, and what Shopify's programs write.
  [
    "schemas that turn text into numbers",
    /z\.coerce\b/,
    ["app/env.server.ts", "app/modules/shop-sync/payload-values.ts", "app/modules/shop-sync/order-payload.ts"],
  ],
  ["forms read by JavaScript's own idea of numbers", /\bparseWithZod\b/, ["app/lib/parse-form.ts"]],
  ["numbers that end where a letter begins", /\bparseFloat\(/, []],
  ["fields in which the browser reads the number", /type="number"/, []],
  ["numbers of a form or an address", /\bNumber\((?:form|params|search\w*|typed)\b/, []],
  ["commas that become points", /replace\("[,.]", "[,.]"\)/, []],
  ["moments without bounds", /z\.iso\s*\.datetime\(\{ offset/, ["app/lib/date-input.ts"]],
  ["text measured in code units", /\.trim\(\)\s*(?:\.min\(\d+\)\s*)?\.max\(/, []],
  ["bodies parsed without a look at what the database keeps", /JSON\.parse\((?:rawBody|body|line)\b/, []],
])("%s stand nowhere but in their one door", (_, pattern, doors) => {
  expect(places(pattern, doors)).toEqual([]);
});
