import { describe, expect, it } from "vitest";
import { readWordingTag, wordingText, type WordingLanguage } from "~/modules/members/consent/consent-wording";
import { renderBlock, textOf } from "./support/render-block";

const storefront = (newsletterPoints?: number) => ({
  v: 1,
  earning: null,
  currency: "EUR",
  newsletterPoints,
  offers: [],
});
const render = (language: string, settings = {}, points?: number) =>
  renderBlock("newsletter", { card: null, storefront: storefront(points), language, settings });
const tagOf = (html: string) => /name="contact\[tags\]" value="newsletter,([^"]+)"/.exec(html)?.[1] ?? "";

describe("newsletter block", () => {
  it.each(
    (["en", "de"] as const).flatMap((language) =>
      (["informal", "formal"] as const).flatMap((tone) =>
        [0, 1, 50, 1_250].map((points): [WordingLanguage, "informal" | "formal", number] => [language, tone, points]),
      ),
    ),
  )("names by its tag the very wording that it shows: %s %s %i points", async (language, tone, points) => {
    const html = await render(language, { tone }, points || undefined);
    const shown = readWordingTag(tagOf(html));
    expect(shown).toEqual({ version: 1, language, tone, points });
    expect(textOf(/<p class="stammtisch__text" id.*?<\/p>/s.exec(html)?.[0] ?? "")).toBe(wordingText(shown!));
    expect(tagOf(html).length).toBeLessThanOrEqual(40);
  });

  it("promises no points while no rule gives any", async () => {
    expect(textOf(await render("en"))).not.toMatch(/point/);
  });

  it("is Shopify's own form, with a label and what is agreed to beside the field", async () => {
    const html = await render("en", {}, 50);
    expect(html).toContain('name="form_type" value="customer"');
    expect(html).toMatch(
      /<label for="(\S+)">Your e-mail<\/label>.*<input\s+id="\1"\s+type="email"\s+name="contact\[email\]"/s,
    );
    expect(html).toContain('aria-describedby="stammtisch-news-b1-ask"');
  });

  it("shows a language of its texts where the shop's is another", async () => {
    const html = await render("fr", {}, 50);
    expect(readWordingTag(tagOf(html))).toMatchObject({ language: "en" });
  });
});

describe("the tag of a wording", () => {
  it.each([
    "newsletter",
    "stammtisch-news-2-en-informal-50",
    "stammtisch-news-1-fr-informal-50",
    "stammtisch-news-1-en-informal-",
  ])("%s is none", (tag) => expect(readWordingTag(tag)).toBeNull());
});
