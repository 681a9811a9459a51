import { describe, expect, it } from "vitest";
import { renderBlock, textOf } from "./support/render-block";

const evil = "</script ><script>alert(1)</script>";
const review = {
  id: "0197c5c0-0000-7000-8000-000000000001",
  stars: 4,
  title: "Good cup",
  text: "Keeps coffee warm.\nFor an hour.",
  author: "Mira M.",
  date: "2026-11-02T23:30:00.000Z",
  earned: true,
  answer: { text: "Thank you!", date: "2026-11-03T10:00:00.000Z" },
  photos: ["0197c5c0-0000-7000-8000-00000000000a"],
};
const product = (reviews: object | null) => ({
  id: 8_100_001,
  title: "Coffee cup",
  url: "/products/coffee-cup",
  price: 1_290,
  metafields: reviews ? { $app: { reviews: { value: reviews } } } : {},
});
const known = (...reviews: object[]) => ({ v: 1, average: 4.3, count: 12, reviews });
const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "null") as {
    review: { name: string; reviewBody: string }[];
  };

describe("reviews of a product", () => {
  it("show average, count, author, label, answer and photos", async () => {
    const html = await renderBlock("reviews", { product: product(known(review)) });
    for (const part of [
      "4.3 of 5 stars, 12 reviews",
      "Good cup",
      "Mira M. · 3 November 2026",
      "This review earned points",
      "Thank you!",
      "Only customers who have bought this product can review it.",
    ]) {
      expect(textOf(html)).toContain(part);
    }
    for (const width of ["86%", "80%"]) expect(html).toContain(`<span style="width: ${width}">★★★★★</span>`);
    expect(html).toMatch(/<img\s+src="\/community\/club\/reviews\/photos\/[^>]+alt="Photo 1 by Mira M\."/);
  });

  it("are labelled in German too, and without points not at all", async () => {
    const page = { language: "de", product: product(known(review, { ...review, earned: false, author: null })) };
    const text = textOf(await renderBlock("reviews", page));
    expect(text).toContain("4,3 von 5 Sternen, 12 Bewertungen");
    expect(text.match(/Für diese Bewertung gab es Punkte/g)).toHaveLength(1);
    expect(text).toContain("Kundin oder Kunde · 3. November 2026");
  });

  it("are told to search engines", async () => {
    const html = await renderBlock("reviews", { product: product(known(review)) });
    expect(dataOf(html)).toMatchObject({
      "@type": "Product",
      name: "Coffee cup",
      aggregateRating: { ratingValue: 4.3, reviewCount: 12 },
      review: [{ "@type": "Review", author: { name: "Mira M." }, reviewRating: { ratingValue: 4 } }],
    });
  });

  it("cannot bring a script along", async () => {
    const bad = { ...review, title: evil, text: evil, author: evil, answer: { text: evil, date: review.date } };
    const html = await renderBlock("reviews", { product: product(known({ ...bad, photos: ['"onerror="alert(1)'] })) });
    expect(html).not.toContain("<script>");
    expect(html).not.toContain('"onerror');
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(dataOf(html).review[0]?.reviewBody).toContain("alert(1)");
  });

  it.each([null, { v: 1, average: 0, count: 0, reviews: [] }])("say so when there are none (%j)", async (none) => {
    const html = await renderBlock("reviews", { product: product(none) });
    expect(textOf(html)).toContain("No review yet.");
    expect(html).not.toContain("ld+json");
  });
});

it("a review from another app says so, and may have no title", async () => {
  const bare = { ...review, title: "", via: "Judge.me" };
  const html = await renderBlock("reviews", { product: product(known(bare)) });
  expect(textOf(html)).toContain("Written at Judge.me · This review earned points");
  expect(dataOf(html).review[0]).not.toHaveProperty("name");
});

describe("the form for a review", () => {
  it.each([
    ["en", { points: 50, withPhoto: 75 }, "You get 50 points for your review, 75 with a photo."],
    ["de", { points: 50, withPhoto: 50 }, "Für deine Bewertung bekommst du 50 Punkte. Unabhängig von der"],
  ])("says in %s what it earns: %j", async (language, reviewPoints, sentence) => {
    const page = { language, product: product(null), storefront: { v: 1, reviewPoints } };
    expect(textOf(await renderBlock("review-form", page))).toContain(sentence);
    expect(textOf(await renderBlock("review-form", { ...page, storefront: {} }))).not.toContain("50");
  });

  it("goes to the app without a script, with all it needs", async () => {
    const html = await renderBlock("review-form", { product: product(null) });
    expect(html).toMatch(/<form[^>]+action="\/community\/club\/reviews[^>]+method="post"[^>]+multipart\/form-data/);
    expect(html).toContain('name="productId" value="8100001"');
    expect(html).toContain('name="return_to" value="/products/coffee-cup"');
    expect(html.match(/type="radio"/g)).toHaveLength(5);
  });

  it("tells what became of a review of this product that was not accepted, and of no other", async () => {
    const notice = { event: "REVIEW", verdict: "REJECTED", at: "2026-11-20T10:00:00Z" };
    const notices = [
      { ...notice, of: "8100001", text: "Please <tell> more" },
      { ...notice, of: "8100002", text: "Another product" },
      { ...notice, of: "8100001", verdict: "APPROVED", text: "Fine" },
    ];
    const html = await renderBlock("review-form", { card: { v: 1, news: notices }, product: product(null) });
    expect(textOf(html)).toContain("Sorry, we could not accept this one. Please &lt;tell&gt; more");
    expect(html).not.toMatch(/Another product|Fine/);
  });

  it.each<[string, object, string]>([
    ["who has not bought the product", { card: { v: 1, bought: ["8100002"] } }, "Only customers who have bought this"],
    ["who has bought nothing yet", { orders: 0 }, "Only customers who have bought this product can review it."],
    [
      "who has reviewed it",
      { card: { v: 1, bought: ["8100001"], reviewed: ["8100001"] } },
      "You have already reviewed this product.",
    ],
  ])("is not there for %s, who reads why", async (_who, page, why) => {
    const html = await renderBlock("review-form", { ...page, product: product(null) });
    expect(textOf(html)).toContain(why);
    expect(html).not.toContain("<form");
  });

  it.each<[string, object]>([
    ["who has bought it", { card: { v: 1, bought: ["8100002", "8100001"], reviewed: ["8100002"] } }],
    ["who has bought too much for the card", { card: { v: 1 } }],
    ["of whom there is no card yet", { orders: 1 }],
  ])("is there for %s", async (_who, page) => {
    expect(await renderBlock("review-form", { ...page, product: product(null) })).toContain("<form");
  });

  it("is not there for a guest, who finds the way in", async () => {
    const html = await renderBlock("review-form", { card: null, product: product(null) });
    expect(html).not.toContain("<form");
    expect(html).toContain('href="/customer_authentication/redirect"');
  });

  it("speaks formally where the merchant wants it", async () => {
    const page = { language: "de", settings: { tone: "formal" }, product: product(null) };
    const text = textOf(await renderBlock("review-form", page));
    expect(text).toContain("Haben Sie dieses Produkt gekauft?");
    expect(text).not.toMatch(/\b(du|dein|dir|dich|hast)\b/i);
  });

  it("has a message for each way a form ends for good", async () => {
    const html = await renderBlock("review-form", { product: product(null) });
    for (const name of ["thanks", "exists"]) {
      expect(html).toMatch(new RegExp(`id="stammtisch-review-${name}" tabindex="-1">[A-Z]`));
    }
  });
});
