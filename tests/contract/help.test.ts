import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { operations } from "~/api/operations/all";
import { helpPath, helpTopics } from "~/documents/help-topics";
import { listHelp, readHelp } from "~/documents/read-help.server";
import { languages } from "~/lib/i18n";

const idsOf = (html: string) => [...html.matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id);
const blocksOf = (html: string) => [...html.matchAll(/<(h2|h3|p|li|tr|pre)\b/g)].map(([, tag]) => tag);

/** Addresses of all sections, as pages link to them. */
const sections = new Set(
  helpTopics.flatMap((topic) => [
    helpPath(topic),
    ...idsOf(readHelp(topic, "en").html).map((id) => helpPath(topic, id)),
  ]),
);

describe.each(helpTopics)("the help page %s", (topic) => {
  it("has the same sections and paragraphs in both languages, under the same addresses", () => {
    const [en, de] = [readHelp(topic, "en").html, readHelp(topic, "de").html];
    expect(idsOf(de)).toEqual(idsOf(en));
    expect(blocksOf(de)).toEqual(blocksOf(en));
    expect(new Set(idsOf(en)).size).toBe(idsOf(en).length);
  });

  it.each(languages)("leads only to sections that are there: %s", (language) => {
    const links = [...readHelp(topic, language).html.matchAll(/href="(\/app\/[^"]+)"/g)].map(([, href]) => href);
    expect(links.filter((href) => !sections.has(href ?? ""))).toEqual([]);
  });
});

it("each page begins with a sentence that says what it is about", () => {
  for (const language of languages) {
    expect(listHelp(language).filter(({ title, lead }) => !title || lead.length < 20)).toEqual([]);
  }
});

it("every question mark leads to a section that is there", () => {
  const code = globSync("app/**/*.tsx").map((file) => readFileSync(file, "utf8"));
  const named = code.flatMap((text) => [
    ...text.matchAll(/(?:<HelpLink\s+to=|\shelp=|useHelpAction\()"([\w-]+#[\w-]+)"/g),
  ]);
  expect(named.length).toBeGreaterThan(0);
  const addresses = named.map(([, to]) => `/app/settings/help/${to}`);
  expect(addresses.filter((address) => !sections.has(address))).toEqual([]);
});

it.each(languages)("the API guide names every call: %s", (language) => {
  const { html } = readHelp("api", language);
  expect(operations.filter(({ method, path }) => !html.includes(`<code>${method} ${path}</code>`))).toEqual([]);
});
