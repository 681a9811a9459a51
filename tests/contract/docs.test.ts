import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./support/app-documents";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const missing = (files: string[]) => files.filter((file) => !existsSync(join(ROOT, file)));

describe.each([...globSync("*.md", { cwd: ROOT }), ...globSync("docs/**/*.md", { cwd: ROOT })])("%s", (file) => {
  it("leads to files that are there", () => {
    const links = [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, href = ""]) => href);
    expect(missing(links.map((href) => join(dirname(file), href)))).toEqual([]);
  });
});

describe("docs/REVIEW.md", () => {
  const text = read("docs/REVIEW.md");
  const named = (line: string) =>
    [...line.matchAll(/`((?:app|devstore|docs|extensions|lint|prisma|public|scripts|tests)\/[^`\s]*)`/g)].map(
      ([, path = ""]) => path,
    );
  const rows = text.split("\n").flatMap((line) => {
    const [, criterion, state, ...rest] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return criterion && state && rest.length > 2 ? [{ criterion, state, rest: rest.join("|") }] : [];
  });

  it("names only files that are there", () => {
    expect(named(text).length).toBeGreaterThan(80);
    expect(missing(named(text))).toEqual([]);
  });

  it("names a test for all that it calls met, or shown but for a real store", () => {
    const shown = rows.filter(({ state }) => state === "met" || state === "real store");
    expect(shown.length).toBeGreaterThan(50);
    const without = shown.filter(({ rest }) => !named(rest).some((path) => path.startsWith("tests/")));
    expect(without.map(({ criterion }) => criterion)).toEqual([]);
  });

  it("says of each criterion one of the states that it explains", () => {
    const states = new Set(["state", "met", "real store", "operator", "not yet", "–"]);
    const odd = rows.filter(({ criterion, state }) => !/^-+$/.test(criterion) && !states.has(state));
    expect(odd).toEqual([]);
  });
});
