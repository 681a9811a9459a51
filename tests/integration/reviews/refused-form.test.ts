import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { memberFormToken } from "~/platform/member-form-token.server";
import { stopBoss } from "~/lib/queue.server";
import { action } from "~/routes/proxy.reviews";
import { prisma } from "../../setup/owner-prisma";
import { proxySignature } from "@stammtisch/devstore/signing";
import { png } from "../../factories/photo";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { buy, CUSTOMER, makeQueues, makeReviewShop, PRODUCT } from "./review-shop";

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(async () => {
  shop = await makeReviewShop(database);
  await buy(database, shop);
});

const typed = {
  productId: String(PRODUCT),
  return_to: "/products/coffee-cup",
  stars: "2",
  title: "Wärmt",
  text: 'Keeps "coffee" warm.\nFor an hour {{ shop.email }} {% raw %} </textarea><b>',
};
const MEGABYTE = 1024 * 1024;

interface Sent {
  fields?: Record<string, string>;
  photos?: Uint8Array<ArrayBuffer>[];
  customer?: bigint | null;
  locale?: string;
  stream?: boolean;
}

async function send({ fields = {}, photos = [], customer = CUSTOMER, locale = "en", stream = false }: Sent = {}) {
  const query = new URLSearchParams({
    shop: shop.domain,
    path_prefix: "/apps/stammtisch",
    logged_in_customer_id: customer?.toString() ?? "",
    timestamp: String(Math.floor(Date.now() / 1000)),
    from: "/products/coffee-cup",
    locale,
  });
  query.set("signature", proxySignature(query, "test-api-secret"));
  const form = new FormData();
  const own = { form_token: customer ? memberFormToken({ shopId: shop.id, customerId: customer }) : "" };
  for (const [name, value] of Object.entries({ ...own, ...typed, ...fields })) form.set(name, value);
  for (const [index, bytes] of photos.entries()) form.append("photos", new File([bytes], `${index}.png`));
  const whole = new Request("https://app.test", { method: "POST", body: form });
  const headers = { "content-type": whole.headers.get("content-type") ?? "" };
  const body = stream ? whole.body : await whole.arrayBuffer();
  const request = new Request(`https://app.test/proxy/reviews?${query}`, {
    method: "POST",
    headers,
    body,
    duplex: "half",
  } as RequestInit);
  const answer = await action({ request, params: {}, context: {} });
  return { status: answer.status, headers: answer.headers, page: (await answer.text()).replaceAll("\r\n", "\n") };
}

const nothingLost = (page: string) => {
  expect(page).toMatch(/value="2"[^>]* checked/);
  expect(page).toContain('value="Wärmt"');
  expect(page).toContain("Keeps &quot;coffee&quot; warm.\nFor an hour &#123;&#123; shop.email &#125;&#125;");
  expect(page).toContain(`name="productId" value="${PRODUCT}"`);
};

describe("a review that cannot be sent comes back with all that was typed", () => {
  it("and a word at each field", async () => {
    const { headers, page } = await send({ fields: { stars: "", title: " ", text: "Short" } });
    expect(headers.get("content-type")).toMatch(/^application\/liquid/);
    for (const fault of ["Please choose how many stars.", "at most 100 characters", "between 10 and 2,000 characters"])
      expect(page).toContain(fault);
    expect(page.match(/aria-invalid="true"/g)).toHaveLength(7);
    expect(page).toContain(">\nShort</textarea>");
  });

  it.each([
    ["too big", [new Uint8Array(9 * MEGABYTE)], "A photo was bigger than 8 MB."],
    ["too many", [png, png, png, png], "These were more than 3 photos."],
    [
      "none",
      [new TextEncoder().encode("<svg/>")],
      "One of the files is no JPEG, PNG or WebP photo, or not a whole one.",
    ],
  ])("when a photo is %s, which the browser cannot keep", async (_case, photos, fault) => {
    const { page } = await send({ photos });
    nothingLost(page);
    expect(page).toContain(fault);
    expect(page).toContain("please choose them once more");
  });

  it.each([false, true])("when the photos are too big to be read at all (length unknown: %s)", async (stream) => {
    const { page } = await send({ photos: [new Uint8Array(27 * MEGABYTE)], stream });
    nothingLost(page);
    expect(page).toContain("A photo was bigger than 8 MB.");
  });

  it("when it was not bought; who is not logged in goes there first, and nothing of the form is read", async () => {
    const guest = await send({ customer: null });
    expect(guest.page).toContain("<h1>Please log in</h1>");
    const stranger = await send({ fields: { productId: "999" } });
    expect(stranger.page).toContain("Only products bought and paid for with this account");
    expect(stranger.page).toContain("&quot;coffee&quot;");
  });

  it("in the language of the page, and goes back to where it came from", async () => {
    const { page } = await send({ fields: { stars: "", return_to: "https://evil.example/" }, locale: "de" });
    expect(page).toContain("Bitte die Zahl der Sterne wählen.");
    expect(page).toContain('action="/apps/stammtisch/reviews?from=&#37;2F&amp;locale=de"');
    expect(page).not.toContain("evil.example");
  });

  it("and what was typed is neither markup nor Liquid", async () => {
    const { page } = await send({ fields: { stars: "" } });
    const own = page.replace(/^\{%-[^\n]*\n/, "");
    expect(own).not.toMatch(/[{}]/);
    expect(own).not.toContain("<b>");
  });
});

it("a good one goes back to the product with thanks, a second one with a word", async () => {
  const locationOf = async () => (await send({ photos: [png] })).headers.get("location");
  expect(await locationOf()).toBe("/products/coffee-cup#stammtisch-review-thanks");
  expect(await locationOf()).toBe("/products/coffee-cup#stammtisch-review-exists");
  expect(await prisma.review.count({ where: { shopId: shop.id } })).toBe(1);
});
