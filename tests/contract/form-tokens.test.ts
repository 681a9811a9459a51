import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXTENSION, PROXY_PATH, renderBlock, textOf } from "./support/render-block";

const card = { v: 1, points: { available: 0, pending: 0, reserved: 0 }, nextMaturing: null, form: 'to"ken' };
const mission = {
  id: "m1",
  kind: "MISSION",
  title: "Table",
  text: "",
  points: 1,
  proof: "NONE",
  startsAt: "2026-01-01",
};
const storefront = {
  v: 1,
  earning: null,
  currency: "EUR",
  offers: [],
  missions: [mission],
  referral: { points: 5, percent: 10 },
  birthdayPoints: 5,
  sharingPoints: 5,
  reviewPoints: { points: 5, withPhoto: 5 },
};
const product = { id: 42, url: "/products/cup", title: "Cup" };
const blocks = ["missions", "birthday", "review-form", "referral", "share-product"] as const;
const formsTo = (path: string) => new RegExp(`<form\\b[^>]*action="${path}/[^]*?</form>`, "g");
const ours = formsTo(PROXY_PATH);

it.each(blocks)("each form to the app carries the member's token: %s", async (block) => {
  const forms = (await renderBlock(block, { card, storefront, product })).match(ours) ?? [];
  expect(forms).toHaveLength(1);
  expect(forms[0]).toContain('<input type="hidden" name="form_token" value="to&#34;ken">');
});

it.each(blocks)("a member without a card gets the form all the same: %s", async (block) => {
  const forms = (await renderBlock(block, { card: undefined, storefront, product })).match(ours) ?? [];
  expect(forms[0]).toContain('name="form_token" value=""');
});

it.each([{ card }, { card: { ...card, membership: "LEFT" } }])(
  "so do those for joining and leaving: %j",
  async (page) => {
    const html = await renderBlock("points-balance", { ...page, storefront });
    const forms = html.match(ours) ?? [];
    expect(forms).toHaveLength(1);
    expect(forms[0]).toContain('<input type="hidden" name="form_token" value="to&#34;ken">');
  },
);

describe("who does not take part", () => {
  it.each([
    { card: { ...card, membership: "LEFT" } },
    { card: undefined, storefront: { ...storefront, joining: true } },
  ])("finds neither forms nor promises, and reads what for: %j", async (page) => {
    const of = (block: (typeof blocks)[number]) => renderBlock(block, { storefront, product, ...page });
    for (const block of ["missions", "birthday", "referral"] as const) {
      const html = await of(block);
      expect(html.match(ours), block).toBeNull();
      expect(textOf(html), block).toContain("You need to take part in our points programme for that.");
    }
    expect((await of("share-product")).trim()).toBe("");
    // A review is welcome from whoever has bought the product.
    const review = await of("review-form");
    expect(review.match(ours)).toHaveLength(1);
    expect(textOf(review)).not.toContain("5 points");
    const news = { storefront: { ...storefront, newsletterPoints: 20 } };
    const newsletter = {
      ...news,
      ...page,
      ...("storefront" in page && { storefront: { ...news.storefront, joining: true } }),
    };
    expect(textOf(await renderBlock("newsletter", newsletter))).not.toContain("20 points");
  });
});

it("no other form goes to the app", () => {
  const files = globSync(`${EXTENSION}/{blocks,snippets}/*.liquid`);
  const count = files.flatMap((file) => readFileSync(file, "utf8").match(formsTo("{{ proxy_path }}")) ?? []).length;
  // Joining and leaving stand in a snippet, which the next test renders.
  expect(count).toBe(blocks.length + 2);
});
