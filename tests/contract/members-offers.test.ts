import { describe, expect, it } from "vitest";
import { membershipTags } from "~/shopify/members-tag";
import { renderBlock, textOf } from "./support/render-block";

const offer = {
  id: "0197c5c0-0000-7000-8000-000000000001",
  title: "Roastery week",
  text: "For our regulars",
  imageUrl: "https://cdn.example/cup.png",
  imageAlt: 'A "good" cup',
  code: "REGULARS10",
  startsAt: "2026-11-01T00:00:00.000Z",
  endsAt: "2026-11-30T23:00:00.000Z",
  label: { en: "10% off", de: "10 % Rabatt" },
};
const storefront = (...offers: object[]) => ({ v: 1, earning: null, currency: "EUR", offers });

describe("offers for a member", () => {
  const tags = ["vip", membershipTags.MEMBER];

  it("shows picture, label, title, text, last day and a button that applies the code", async () => {
    const html = await renderBlock("members-offers", { tags, storefront: storefront(offer) });
    expect(html).toMatch(
      /<img[^>]+src="https:\/\/cdn\.example\/cup\.png"[^>]+width="640"[^>]+height="360"[^>]+loading="lazy"/,
    );
    expect(html).toContain('alt="A &#34;good&#34; cup"');
    for (const part of ["10% off", "Roastery week", "For our regulars", "Until 30 November 2026"]) {
      expect(textOf(html)).toContain(part);
    }
    // Back to the page with the offer, where the fragment shows the message that the discount is on.
    const [, id] = /href="\/discount\/REGULARS10\?redirect=%2Faccount#([\w-]+)"/.exec(html) ?? [];
    expect(html).toMatch(new RegExp(`id="${id}" tabindex="-1">\\s*The discount is on.`));
    expect(html).toContain('href="/collections/all"');
  });

  it("shows the label in the page's language", async () => {
    const html = await renderBlock("members-offers", { tags, storefront: storefront(offer), language: "de" });
    expect(textOf(html)).toContain("10 % Rabatt");
    expect(textOf(html)).toContain("Bis 30. November 2026");
  });

  it("shows no picture where there is none, and says so where there is no end", async () => {
    const open = { ...offer, imageUrl: null, endsAt: null };
    const html = await renderBlock("members-offers", { tags, storefront: storefront(open) });
    expect(html).not.toContain("<img");
    expect(textOf(html)).toContain("No end date");
  });

  it("escapes what the merchant typed", async () => {
    const evil = "<script>alert(1)</script>";
    const bad = { ...offer, title: evil, text: `${evil}"`, imageUrl: 'https://x.example/"onerror="alert(1)' };
    const html = await renderBlock("members-offers", { tags, storefront: storefront(bad) });
    expect(html).not.toContain("<script");
    expect(html).not.toContain('"onerror');
    expect(html).toContain("&lt;script&gt;");
  });

  it("lists only what runs now", async () => {
    const past = { ...offer, title: "Past", endsAt: "2026-11-20T00:00:00.000Z" };
    const future = { ...offer, title: "Future", startsAt: "2026-11-22T00:00:00.000Z" };
    const text = textOf(await renderBlock("members-offers", { tags, storefront: storefront(past, offer, future) }));
    expect(text).toContain("Roastery week");
    expect(text).not.toMatch(/Past|Future/);
  });
});

describe("offers whose code the checkout would refuse", () => {
  const own = { storefront: storefront(offer), tags: [membershipTags.MEMBER] };
  const soon = "There is 1 offer for members. Your membership is just being set up. Look again in about a minute.";
  const apart = "There is 1 offer for members. You need to take part in our points programme for that.";
  const join = { ...storefront(offer), joining: true };

  it.each([
    ["before the customer has the tag", { ...own, tags: ["Stammtischler"] }, soon],
    ["until the segment knows a new member", { ...own, card: { v: 1, offersFrom: "2026-11-21T12:01:00.000Z" } }, soon],
    ["to who has left, though the tag is still there", { ...own, card: { v: 1, membership: "LEFT" } }, apart],
    ["to who has not joined", { ...own, card: { v: 1, membership: "NOT_JOINED" } }, apart],
    ["to who has no card where members join", { ...own, storefront: join }, apart],
  ])("are not shown %s; the reason is", async (_when, page, text) => {
    const html = await renderBlock("members-offers", page);
    expect(textOf(html)).toBe(`For members only ${text}`);
    expect(html).not.toMatch(/REGULARS10|Roastery|discount|cup\.png/);
  });

  it("are shown from then on, however the tag is written", async () => {
    const page = { ...own, tags: ["stammtisch"], card: { v: 1, offersFrom: "2026-11-21T12:00:00.000Z" } };
    expect(textOf(await renderBlock("members-offers", page))).toContain("Roastery week");
  });

  it("speaks German in both forms of address", async () => {
    const page = { ...own, language: "de", tags: [] };
    expect(textOf(await renderBlock("members-offers", page))).toContain("Schau in etwa einer Minute noch einmal.");
    const formal = { ...page, card: { v: 1, membership: "LEFT" }, settings: { tone: "formal" } };
    expect(textOf(await renderBlock("members-offers", formal))).toContain("Dafür müssen Sie bei unserem");
  });
});

describe("where all customers but who left are in the segment", () => {
  // The customer of these pages has number 1.
  const all = { ...storefront(offer), membersUpTo: 1 };
  const soon = "Your membership is just being set up.";

  it.each([
    ["without a card", {}],
    ["with a card", { card: { v: 1 } }],
    ["whatever their number, as soon as the card says that the segment knows them", { card: { v: 1 }, upTo: 0 }],
  ])(
    "a customer sees them without any tag, %s",
    async (_what, { upTo = 1, ...page }: { card?: object; upTo?: number }) => {
      const html = await renderBlock("members-offers", { ...page, storefront: { ...all, membersUpTo: upTo } });
      expect(textOf(html)).toContain("Roastery week");
    },
  );

  it.each([
    ["who is too new to have a card", { storefront: { ...all, membersUpTo: 0 } }, soon],
    ["whom the segment does not know yet", { card: { v: 1, offersFrom: "2026-11-21T12:01:00.000Z" } }, soon],
    ["who has left", { card: { v: 1, membership: "LEFT" } }, "You need to take part"],
    ["who came back and still has the tag for having left", { card: { v: 1 }, tags: ["stammtisch-left"] }, soon],
  ])("one does not %s", async (_who, page, text) => {
    const html = await renderBlock("members-offers", { storefront: all, ...page });
    expect(textOf(html)).toContain(text);
    expect(html).not.toMatch(/REGULARS10|Roastery|discount|cup\.png/);
  });
});

describe("offers for a guest", () => {
  it("shows how many there are and the way in, and neither code nor title", async () => {
    const html = await renderBlock("members-offers", {
      card: null,
      storefront: storefront(offer, { ...offer, id: "2" }),
    });
    expect(textOf(html)).toContain("There are 2 offers for members. Log in to see them.");
    expect(html).toContain('href="/customer_authentication/redirect"');
    expect(html).not.toMatch(/REGULARS10|Roastery|discount|cup\.png/);
  });

  it("speaks formally where the merchant wants it", async () => {
    const page = { card: null, storefront: storefront(offer), language: "de", settings: { tone: "formal" } };
    expect(textOf(await renderBlock("members-offers", page))).toContain("Melden Sie sich an, um es zu sehen.");
  });
});

describe("without a running offer", () => {
  const over = { ...offer, endsAt: "2026-11-21T12:00:00.000Z" };
  it.each([
    ["an offer that ends this moment", storefront(over)],
    ["no offers", storefront()],
    ["no storefront data", null],
  ])("renders nothing: %s", async (_case, data) => {
    expect((await renderBlock("members-offers", { storefront: data })).trim()).toBe("");
    expect((await renderBlock("members-offers", { card: null, storefront: data })).trim()).toBe("");
  });
});
