import { describe, expect, it } from "vitest";
import { nameOperator } from "~/documents/operator";
import { renderMarkdown } from "~/documents/render-markdown";

const known = (file: string) => (file === "terms.md" ? "/terms" : null);
const html = (markdown: string) => renderMarkdown(markdown, known).html;

describe("a document", () => {
  it("has its first heading as title, and the others with an address", () => {
    expect(renderMarkdown("# Über uns\n\n## Maßnahmen, und: wo?\n", known)).toEqual({
      title: "Über uns",
      html: '<h2 id="maßnahmen-und-wo">Maßnahmen, und: wo?</h2>\n',
    });
  });

  it("brings no HTML of its own, no script and no odd link", () => {
    const text =
      'a <script>alert(1)</script> <img src=x onerror="y()">\n\n<iframe></iframe>\n\n[b](javascript:alert(1))';
    expect(html(text)).toBe("<p>a alert(1) </p>\n<p>b</p>\n");
  });

  it.each([
    ["[x](terms.md)", '<a href="/terms">x</a>'],
    ["[x](../docs/terms.md#annex-1)", '<a href="/terms#annex-1">x</a>'],
    ["[x](SECRET.md)", "x"],
    ["[x](#here)", '<a href="#here">x</a>'],
    [
      "[x](https://example.test/?a=1&b=2)",
      '<a href="https://example.test/?a=1&amp;b=2" target="_blank" rel="noopener">x</a>',
    ],
  ])("leads where its links can lead: %s", (markdown, link) => {
    expect(html(markdown)).toBe(`<p>${link}</p>\n`);
  });

  it("names the column in each cell of a table, which phones show by itself", () => {
    const table = html('| Data | What "for" |\n| --- | --- |\n| **Name** | lists |');
    expect(table).toContain('<th role="columnheader" scope="col">Data</th>');
    expect(table).toContain('<td role="cell" data-label="What &quot;for&quot;">lists</td>');
    expect(table).toContain("<strong>Name</strong>");
  });
});

describe("who runs the app", () => {
  const operator = { name: "A & B, Main Street 1", contact: "privacy@example.test", hosting: "C, Frankfurt" };

  it("is named as text, with an address to write to", () => {
    expect(nameOperator("<p>{{operator}} {{contact}} {{hosting}} {{other}}</p>", operator, "en")).toBe(
      '<p>A &amp; B, Main Street 1 <a href="mailto:privacy@example.test">privacy@example.test</a> C, Frankfurt {{other}}</p>',
    );
  });

  it.each([
    ["en", "not given"],
    ["de", "noch nicht"],
  ] as const)("is said to be missing, and nobody is made up: %s", (language, words) => {
    const nobody = { name: "", contact: "", hosting: "" };
    expect(nameOperator("{{operator}}", nobody, language)).toContain(words);
    expect(nameOperator("{{operator}}{{contact}}{{hosting}}", nobody, language)).not.toMatch(/\{|@/);
  });
});
