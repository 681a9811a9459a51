import { describe, expect, it } from "vitest";
import { readJoinWording } from "~/modules/members/membership/join-wording";
import { PROXY_PATH, renderBlock, textOf } from "./support/render-block";

const earning = { pointsPerUnit: 1, unitMinor: 100, rounding: "FLOOR" };
const storefront = { v: 1, earning, currency: "EUR", offers: [] };
const card = {
  v: 1,
  points: { available: 12_500, pending: 80, reserved: 0 },
  nextMaturing: { points: 30, at: "2026-12-05T09:00:00.000Z" },
  updatedAt: "2026-11-21T12:00:00.000Z",
};

const cartOf = (...prices: number[]) => {
  const total = prices.reduce((sum, price) => sum + price, 0);
  const items = prices.map((price) => ({ final_line_price: price, original_line_price: price, gift_card: false }));
  return { total_price: total, items_subtotal_price: total, item_count: prices.length, items };
};

describe("points balance of a member", () => {
  it("shows available and pending points with the day of the next ones", async () => {
    const html = await renderBlock("points-balance", { card, storefront });
    expect(html).toContain('<dd data-points="available">12,500</dd>');
    expect(html).toContain('<dd data-points="pending">80</dd>');
    expect(textOf(html)).toContain("next: 30 on 5 December 2026");
    expect(html).not.toContain('data-points="reserved"');
  });

  it("says which points expire next, and on which day", async () => {
    const expiring = { ...card, nextExpiring: { points: 1_200, on: "2027-01-31" } };
    const html = await renderBlock("points-balance", { card: expiring, storefront });
    expect(textOf(html)).toContain("1,200 expire on 31 January 2027");
    const german = await renderBlock("points-balance", { card: expiring, storefront, language: "de" });
    expect(textOf(german)).toContain("verfallen am 31. Januar 2027");
  });

  it("shows reserved points when there are any", async () => {
    const points = { available: 0, pending: 0, reserved: 40 };
    const html = await renderBlock("points-balance", { card: { ...card, points }, storefront });
    expect(html).toContain('<dd data-points="reserved">40</dd>');
    expect(textOf(html)).not.toContain("next:");
  });

  it("tells of points that staff have not decided on yet, in all and each with its cause", async () => {
    const latest = [
      { points: 40, at: "2026-11-20T10:00:00Z", event: "ORDER", order: "#7" },
      { points: 1, at: "2026-11-19T10:00:00Z", event: "MISSION" },
    ];
    const page = { card: { ...card, waiting: { points: 1_041, latest } }, storefront, language: "de" };
    const html = await renderBlock("points-balance", page);
    expect(html).toContain('<dd data-points="waiting">1.041</dd>');
    expect(textOf(html)).toContain(
      "Punkteverlauf Bestellung #7: 40 Punkte 20. November 2026 · Wird geprüft Mission: 1 Punkt 19. November 2026 · Wird geprüft",
    );
    expect(await renderBlock("points-balance", { card, storefront })).not.toContain("waiting");
  });

  it("shows zeros to a customer without a card", async () => {
    const html = await renderBlock("points-balance", { storefront });
    expect(html).toContain('<dd data-points="available">0</dd>');
    expect(html).toContain('<dd data-points="pending">0</dd>');
    expect(html).not.toContain("Log in");
  });

  it("says what this product earns", async () => {
    const html = await renderBlock("points-balance", { card, storefront, product: { price: 1_999 } });
    expect(textOf(html)).toContain("You earn 19 points for this product.");
  });

  it("tells what staff decided on what was sent in, with their word, for 60 days", async () => {
    const notice = { event: "REVIEW", of: "7", title: "Mug <b>", verdict: "REJECTED", text: "Zu kurz & <leer>" };
    const notices = [
      { ...notice, at: "2026-11-20T10:00:00.000Z" },
      { event: "MISSION", of: "m", title: "Show your table", verdict: "APPROVED", at: "2026-10-01T10:00:00.000Z" },
      {
        event: "REDEMPTION",
        verdict: "REJECTED",
        at: "2026-10-01T10:00:00.000Z",
        title: "5 EUR off",
        titles: { en: "5 EUR off", de: "5 EUR <Rabatt>" },
      },
      { event: "REFERRAL", verdict: "REJECTED", text: "Old story", at: "2026-09-20T10:00:00.000Z" },
    ];
    const page = { card: { ...card, news: notices }, storefront, language: "de", settings: { tone: "formal" } };
    const html = await renderBlock("points-balance", page);
    for (const part of [
      "Bewertung: Mug &lt;b&gt;",
      "Zu kurz &amp; &lt;leer&gt;",
      "Mission: Show your table",
      "Eingelöst: 5 EUR &lt;Rabatt&gt;",
    ]) {
      expect(textOf(html)).toContain(part);
    }
    expect(textOf(html)).toContain("Das konnten wir diesmal leider nicht annehmen.");
    expect(textOf(html)).toContain("Angenommen. Vielen Dank!");
    expect(html).not.toContain("Old story");
    expect(textOf(await renderBlock("points-balance", { card, storefront }))).not.toContain("News");
  });

  it.each<[object, string, string, string[]]>([
    [
      { name: "Silver", next: { name: "Gold", missing: 1_250, of: 5_000, unit: "POINTS" } },
      "en",
      "3750",
      ["Tier: Silver", "1,250 more points to Gold"],
    ],
    [
      { name: null, next: { name: "Silber", missing: 1, of: 2, unit: "ORDERS" } },
      "de",
      "1",
      ["Noch 1 Bestellung bis Silber"],
    ],
    [
      { name: null, next: { name: "Silber", percent: 150, missing: 1, of: 2, unit: "ORDERS" } },
      "de",
      "1",
      ["Noch 1 Bestellung bis Silber, dann 1,5-fach Punkte"],
    ],
    [
      { name: "Gold", next: { name: "Gold", missing: 2_050, of: 50_000, unit: "SPENT" }, keptUntil: "2026-12-21" },
      "de",
      "47950",
      ["Stufe: Gold", "bis 21. Dezember 2026, um Gold zu behalten"],
    ],
  ])("shows the tier and the way to the next: %j", async (tier, language, value, texts) => {
    const html = await renderBlock("points-balance", { card: { ...card, tier }, storefront, language });
    for (const text of texts) expect(textOf(html)).toContain(text);
    expect(html).toContain(`value="${value}"`);
    const id = /<label for="([^"]+)"/.exec(html)?.[1];
    expect(html).toMatch(new RegExp(`<progress\\s+id="${id}"`));
  });

  it("tells where points came from and went, by their causes", async () => {
    const history = [
      { points: -40, at: "2026-11-20T10:00:00Z", kind: "TAKE_BACK", event: "ORDER", order: "#10<1", orderId: 1 },
      { points: 30, at: "2026-11-19T10:00:00Z", kind: "ADJUST" },
      { points: 85, at: "2026-11-18T10:00:00Z", kind: "EARN", event: "REVIEW", from: "2026-12-02T10:00:00Z" },
      { points: 1, at: "2026-11-01T10:00:00Z", kind: "EARN", event: "BIRTHDAY", from: "2026-11-02T10:00:00Z" },
    ];
    const page = { card: { ...card, history }, storefront };
    const en = textOf(await renderBlock("points-balance", page));
    for (const part of [
      "Points history Taken back: Order #10&lt;1: -40 points 20 November 2026",
      "Changed by us: +30 points",
      "Review: +85 points 18 November 2026, available from 2 December 2026",
      "Birthday: +1 point 1 November 2026",
    ])
      expect(en).toContain(part);
    expect(en).not.toContain("available from 2 November");
    const de = textOf(await renderBlock("points-balance", { ...page, language: "de" }));
    expect(de).toContain("Punkteverlauf Zurückgenommen: Bestellung #10&lt;1: -40 Punkte 20. November 2026");
    expect(textOf(await renderBlock("points-balance", { card, storefront }))).not.toContain("Points history");
  });

  it("tells on a product's page and in the cart of points only", async () => {
    const notices = [{ event: "REVIEW", verdict: "APPROVED", at: "2026-11-20T10:00:00.000Z" }];
    const full = { card: { ...card, tier: { name: "Gold", next: null }, news: notices }, storefront };
    const shows = async (page: object) => {
      const text = textOf(await renderBlock("points-balance", { ...full, ...page }));
      return ["12,500", "Tier: Gold", "News on what you sent us"].map((part) => text.includes(part));
    };
    expect(await shows({ cart: cartOf(1_000) })).toEqual([true, true, true]);
    expect(await shows({ product: { price: 1_000 } })).toEqual([true, false, false]);
    expect(await shows({ cart: cartOf(1_000), pageType: "cart" })).toEqual([true, false, false]);
  });

  it("shows no bar on the highest tier, and what staff call it as plain text", async () => {
    const top = await renderBlock("points-balance", {
      card: { ...card, tier: { name: "<b>Gold", next: null } },
      storefront,
    });
    expect(textOf(top)).toContain("Tier: &lt;b&gt;Gold");
    expect(top).not.toContain("<progress");
    expect(await renderBlock("points-balance", { card, storefront })).not.toContain("Tier:");
  });

  it("shows a debt with its sign", async () => {
    const points = { available: -1_250, pending: 0, reserved: 0 };
    const html = await renderBlock("points-balance", { card: { ...card, points }, storefront });
    expect(html).toContain('<dd data-points="available">-1,250</dd>');
  });
});

describe("points balance of a guest", () => {
  const guest = { card: null, storefront };

  it.each([
    ["FLOOR", 199, 1],
    ["NEAREST", 149, 1],
    ["NEAREST", 150, 2],
    ["CEIL", 101, 2],
    ["CEIL", 200, 2],
  ])("computes with rounding %s: %i cents earn %i", async (rounding, price, points) => {
    const rule = { ...storefront, earning: { ...earning, rounding } };
    const html = await renderBlock("points-balance", { card: null, storefront: rule, product: { price } });
    const unit = points === 1 ? "point" : "points";
    expect(textOf(html)).toContain(`you would earn ${points} ${unit} for this product.`);
  });

  it("computes for the cart where there is no product", async () => {
    const html = await renderBlock("points-balance", { ...guest, cart: cartOf(100_000, 23_499) });
    expect(textOf(html)).toContain("you would earn 1,234 points for your cart.");
  });

  it("names the rule where there is neither", async () => {
    expect(textOf(await renderBlock("points-balance", guest))).toContain("you would earn 1 point for each 1 €.");
  });

  it("names the rule in the shop's currency where prices are in another", async () => {
    const cart = { total_price: 900, item_count: 1, currency: { iso_code: "CHF" } };
    const html = await renderBlock("points-balance", { ...guest, cart, product: { price: 900 } });
    expect(textOf(html)).toContain("you would earn 1 point for each 1 EUR.");
  });

  it("leads to log-in and registration, without figures of anybody", async () => {
    const html = await renderBlock("points-balance", guest);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('href="/customer_authentication/redirect">Log in or open an account</a>');
    expect(html).not.toContain("data-points");
    const own = await renderBlock("points-balance", { ...guest, legacyAccounts: true });
    // The theme's own pages are told where to come back to.
    expect(own).toContain('href="/account/login?return_url=/account"');
    expect(own).toContain('href="/account/register?return_url=/account"');
  });

  it.each<[string, object, string]>([
    [
      "en",
      { accountPoints: 50, firstOrderPoints: 1_000 },
      "Your first purchase would bring you 1,069 points in all: 19 for this product, 50 for the account, 1,000 for the first order.",
    ],
    [
      "de",
      { accountPoints: 50 },
      "Ihr erster Kauf brächte Ihnen zusammen 69 Punkte: 19 für dieses Produkt, 50 für das Konto.",
    ],
    ["en", {}, "With an account you would earn 19 points for this product."],
  ])("reads in %s what the first purchase of a product would bring in all: %j", async (language, more, text) => {
    const page = { language, settings: { tone: "formal" }, product: { price: 1_999 } };
    const html = await renderBlock("points-balance", { ...guest, ...page, storefront: { ...storefront, ...more } });
    expect(textOf(html)).toContain(text);
    expect(textOf(html)).not.toContain("How to earn points");
  });

  it("reads what else earns, and on a product's page finds the way to it", async () => {
    const more = {
      accountPoints: 50,
      firstOrderPoints: 100,
      newsletterPoints: 20,
      birthdayPoints: 1,
      reviewPoints: { points: 20, withPhoto: 30 },
      referral: { points: 500, percent: 10 },
      sharingPoints: 5,
    };
    const page = { ...guest, storefront: { ...storefront, ...more }, settings: { page: "/pages/club" } };
    const html = await renderBlock("points-balance", page);
    expect(textOf(html)).toContain(
      "How to earn points Customer account: 50 points First order: 100 points Newsletter: 20 points Review: up to 30 points Referral: 500 points Shared product: 5 points Birthday: 1 point",
    );
    expect(html).not.toContain('href="/pages/club"');
    const product = await renderBlock("points-balance", { ...page, product: { price: 1_999 } });
    expect(textOf(product)).not.toContain("Newsletter");
    expect(product).toContain('href="/pages/club">How to earn points</a>');
    const member = textOf(await renderBlock("points-balance", { ...page, card }));
    expect(member).toContain("How to earn points Newsletter: 20 points");
    expect(member).not.toMatch(/Customer account|First order/);
    const subscriber = textOf(await renderBlock("points-balance", { ...page, card, subscribed: true }));
    expect(subscriber).toContain("How to earn points Review:");
  });

  it("learns that a friend's discount is on where the link's fragment says so", async () => {
    expect(await renderBlock("points-balance", guest)).toMatch(
      /class="stammtisch-review__message" id="stammtisch-discount-on" tabindex="-1">The discount is on/,
    );
  });

  it.each([{ ...storefront, earning: null }, null])("promises nothing while the rule is off", async (off) => {
    const html = await renderBlock("points-balance", { card: null, storefront: off, product: { price: 1_000 } });
    expect(textOf(html)).not.toMatch(/earn/);
    expect(html).toContain("/customer_authentication/redirect");
  });
});

describe("what a product or cart earns", () => {
  const sentence = async (changed: object, page: object) => {
    const data = { ...storefront, earning: { ...earning, ...changed } };
    const text = textOf(await renderBlock("points-balance", { card, storefront: data, ...page }));
    return /You earn .*?(?= Stop taking part|$)/.exec(text)?.[0] ?? "";
  };
  const product = { id: 9, price: 1_999, tags: ["Sale"], collections: [{ id: 5 }] };
  const campaign = (percent: number, startsAt: string, endsAt: string) => ({ percent, startsAt, endsAt });

  it("is multiplied by the best campaign of the moment, and only then", async () => {
    const campaigns = [
      campaign(300, "2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z"),
      campaign(150, "2026-11-20T00:00:00Z", "2026-11-30T00:00:00Z"),
      campaign(200, "2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z"),
      campaign(400, "2026-11-20T00:00:00Z", "2026-11-21T12:00:00Z"),
    ];
    const at = (now: string) => sentence({ campaigns }, { product, now });
    expect(await at("2026-11-21T12:00:00Z")).toContain("39 points for this product. 2 times the points until 22");
    expect(await at("2026-11-25T12:00:00Z")).toContain("29 points for this product. 1.5 times the points");
    const midnight = [campaign(200, "2026-11-20T00:00:00Z", "2026-11-22T23:00:00Z")];
    expect(await sentence({ campaigns: midnight }, { product })).toContain("until 22 November 2026");
    expect(await at("2026-12-01T12:00:00Z")).toBe("You earn 19 points for this product.");
  });

  it("is multiplied by the member's tier, and a campaign's share of it, where the tier counts", async () => {
    const tier = { name: "Gold", percent: 125, next: null };
    const gold = { product, card: { ...card, tier } };
    expect(await sentence({}, gold)).toBe(
      "You earn 24 points for this product. Gold: 1.25 times the points, counted in here.",
    );
    const campaigns = [campaign(200, "2026-11-20T00:00:00Z", "2026-11-30T00:00:00Z")];
    expect(await sentence({ campaigns }, gold)).toContain("49 points for this product. 2 times the points until 30");
    expect(await sentence({ rounding: "CEIL" }, gold)).toContain("25 points for this product.");
    expect(await sentence({}, { card: gold.card })).toBe("You earn 1 point for each 1 €. Gold: 1.25 times the points.");
    expect(await sentence({ untiered: true }, gold)).toBe("You earn 19 points for this product.");
    const german = textOf(await renderBlock("points-balance", { ...gold, storefront, language: "de" }));
    expect(german).toContain("24 Punkte. Gold: 1,25-mal so viele Punkte, hier schon eingerechnet.");
  });

  it("leaves out the tax where it does not count, and computes nothing where nobody knows it", async () => {
    expect(await sentence({ share: 8_403 }, { product: { ...product, price: 11_900 } })).toContain("99 points");
    expect(await sentence({ noEstimate: true }, { product })).toContain("1 point for each");
  });

  it.each([
    ["not named", { onlyProducts: ["8"] }],
    ["left out", { withoutProducts: ["9"] }],
    ["in a collection left out", { withoutCollections: ["5"] }],
    ["with a tag left out", { withoutTags: ["sale"] }],
    ["named, but with a tag left out", { onlyCollections: ["5"], withoutTags: ["sale"] }],
  ])("is nothing for a product %s", async (_case, products) => {
    expect(await sentence({ products }, { product })).toBe("");
  });

  it.each([{ onlyProducts: ["9"] }, { onlyCollections: ["5"] }, { onlyTags: ["sale"] }, { withoutProducts: ["8"] }])(
    "is there for a product chosen by %j",
    async (products) => {
      expect(await sentence({ products }, { product })).toContain("19 points for this product.");
    },
  );

  it("is nothing for gift cards and below the minimum", async () => {
    expect(await sentence({}, { product: { ...product, "gift_card?": true } })).toBe("");
    expect(await sentence({ minimum: 2_000 }, { product })).toBe("");
    expect(await sentence({ minimum: 1_999 }, { product })).toContain("19 points");
  });

  it("counts of a cart what counts, after the discounts on all of it, or before", async () => {
    const items = [
      { final_line_price: 4_000, original_line_price: 5_000, gift_card: false, product },
      { final_line_price: 3_000, original_line_price: 3_000, gift_card: false, product: { id: 8 } },
      { final_line_price: 3_000, original_line_price: 3_000, gift_card: true, product: { id: 7 } },
    ];
    const cart = { item_count: 3, items, items_subtotal_price: 10_000, total_price: 9_000 };
    expect(await sentence({ products: { withoutProducts: ["8"] } }, { cart })).toContain("36 points for your cart");
    expect(await sentence({ beforeDiscounts: true }, { cart })).toContain("80 points for your cart");
  });
});

describe("points balance in German", () => {
  it.each([
    ["informal", "Deine Punkte", "Du sammelst mit diesem Produkt 19 Punkte."],
    ["formal", "Ihre Punkte", "Sie sammeln mit diesem Produkt 19 Punkte."],
  ])("speaks %s", async (tone, title, sentence) => {
    const page = { card, storefront, language: "de", settings: { tone }, product: { price: 1_999 } };
    const text = textOf(await renderBlock("points-balance", page));
    expect(text).toContain(title);
    expect(text).toContain(sentence);
    expect(text).toContain("12.500");
    expect(text).toContain("die nächsten: 30 am 5. Dezember 2026");
  });
});

it("escapes what the merchant typed as heading", async () => {
  const html = await renderBlock("points-balance", {
    card,
    storefront,
    settings: { heading: "<script>alert(1)</script>" },
  });
  expect(html).not.toContain("<script");
});

describe("joining and leaving", () => {
  const joining = { ...storefront, joining: true };
  const stranger = { v: 1, form: "token" };

  it.each(["en", "de"])("what a customer accepts is what is kept as proof: %s", async (language) => {
    const html = await renderBlock("points-balance", { storefront: joining, language });
    const [, name] = /name="wording" value="([^"]*)"/.exec(html) ?? [];
    expect(textOf(html)).toContain(readJoinWording(name)?.wording);
    expect(html).toContain('name="step" value="join"');
    expect(html).not.toContain("data-points");
  });

  it("who left is told that the points are kept, also where all take part", async () => {
    for (const shown of [storefront, joining]) {
      const html = await renderBlock("points-balance", {
        card: { ...stranger, membership: "LEFT" },
        storefront: shown,
      });
      expect(textOf(html)).toContain("Your points are kept and count again as soon as you join.");
      expect(html).not.toContain("data-points");
    }
  });

  it.each([joining, storefront])("a member sees the points, and what leaving does before it is done", async (shown) => {
    const page = { card, storefront: shown, language: "de", settings: { tone: "formal" } };
    const html = await renderBlock("points-balance", page);
    expect(textOf(html)).toContain("Nicht mehr mitmachen Wenn Sie austreten,");
    expect(html).toContain('name="step" value="leave"');
    expect(html).toContain("data-points");
    expect(textOf(html)).toContain("Ihre Punkte bleiben aufgehoben");
    const onProduct = await renderBlock("points-balance", { ...page, product: { price: 1_999 } });
    expect(onProduct).not.toContain('name="step"');
  });

  it.each([undefined, card])("leads to the terms in the page's language and form of address", async (shown) => {
    const page = { card: shown, storefront: { ...joining, terms: { version: 3 } }, language: "de" };
    const html = await renderBlock("points-balance", { ...page, settings: { tone: "formal" } });
    expect(html).toContain(`href="${PROXY_PATH}/terms?locale=de&amp;tone=formal"`);
    if (!shown) expect(html).toContain('name="terms" value="3"');
  });

  it("members read for 30 days that the terms have changed, who joined since does not", async () => {
    const terms = { version: 2, changedAt: "2026-11-01T10:00:00Z" };
    const told = async (of: object, now: string, changed: object = terms) => {
      const page = { card: { ...card, ...of }, storefront: { ...joining, terms: changed }, now };
      return textOf(await renderBlock("points-balance", page)).includes("The terms have changed. Read the terms");
    };
    const member = { joinedAt: "2026-10-01T10:00:00Z" };
    expect(await told(member, "2026-11-30T10:00:00Z")).toBe(true);
    expect(await told({}, "2026-11-30T10:00:00Z")).toBe(true);
    expect(await told(member, "2026-12-01T10:00:01Z")).toBe(false);
    expect(await told({ joinedAt: "2026-11-02T10:00:00Z" }, "2026-11-30T10:00:00Z")).toBe(false);
    expect(await told(member, "2026-11-30T10:00:00Z", { version: 1 })).toBe(false);
  });

  it.each([
    ["joined", { ...stranger, membership: "NOT_JOINED" }, card],
    ["left", card, { ...stranger, membership: "LEFT" }],
  ])(
    "while the card does not know yet who %s, the message stands alone and loads the page again",
    async (name, early, late) => {
      const message = async (shown: object) => {
        const html = await renderBlock("points-balance", { card: shown, storefront: joining });
        expect(html.indexOf("stammtisch-membership-")).toBeLessThan(html.indexOf("<h2"));
        return new RegExp(`<p\\s+class="([^"]*)"\\s+id="stammtisch-membership-${name}"[^]*?</p>`).exec(html) ?? [];
      };
      const [before, classes] = await message(early);
      expect(classes).toBe("stammtisch-review__message stammtisch-done stammtisch-late");
      expect(before).toMatch(new RegExp(`href="/account\\?\\d+#stammtisch-membership-${name}">Reload<`));
      const [after, later] = await message(late);
      expect(later).toBe("stammtisch-review__message");
      expect(after).not.toContain("<a");
    },
  );

  it("says whether orders of the days before count", async () => {
    const page = { storefront: { ...joining, joinOrderDays: 30 }, language: "de" };
    expect(textOf(await renderBlock("points-balance", page))).toContain("Bestellungen der letzten 30 Tage zählen mit.");
    expect(textOf(await renderBlock("points-balance", { storefront: joining }))).not.toContain("count, too");
  });

  it("a guest is told that taking part is free, and nobody is asked where all take part", async () => {
    const guest = await renderBlock("points-balance", { storefront: joining, card: null });
    expect(textOf(guest)).toContain("Taking part is free: log in and join.");
    expect(await renderBlock("points-balance", { card, storefront })).not.toContain('value="join"');
  });
});
