import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { png } from "../../factories/photo";
import { makeMember } from "../../factories/member";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { makeMission } from "../missions/mission-shop";
import { buy, CUSTOMER, makeReviewShop, PRODUCT } from "../reviews/review-shop";
import { proxySignature } from "@stammtisch/devstore/signing";
import { routesWithBodies } from "./routes-with-bodies";
import { jobs } from "~/modules/jobs/registry";

const script = { accept: "application/json" };
let database: TestDatabase;
let shop: Shop;
let missionId: string;
let routes: Awaited<ReturnType<typeof routesWithBodies>>;

beforeAll(async () => {
  database = await createTestDatabase();
  // Loaded when there is a database: the session storage looks for its table at once.
  await createQueues(Object.values(jobs));
  routes = (await routesWithBodies()).filter(({ name }) => name.startsWith("proxy."));
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(async () => {
  shop = await makeReviewShop(database);
  await buy(database, shop);
  if (!(await prisma.member.findFirst({ where: { shopId: shop.id, customerId: CUSTOMER } }))) {
    await makeMember(database.prisma, { shopId: shop.id, customerId: CUSTOMER });
  }
  await makeRule(shop);
  missionId = (await makeMission(database, shop)).id;
});

async function makeRule({ id: shopId }: Shop): Promise<void> {
  const at = new Date("2026-01-01");
  const rule = { event: "MISSION", enabled: true, holdDays: 0, points: 50, approval: "STAFF" } as const;
  await prisma.earningRule.create({ data: { ...rule, shopId, id: crypto.randomUUID(), createdAt: at, updatedAt: at } });
}

interface Form {
  fields: () => Record<string, string>;
  files?: string;
  /** what a page that asks again has to show */
  shown: string[];
  /** the member's own form, once sent */
  done: () => Promise<number>;
}

/** All forms that change something for a member. */
const forms: Record<string, Form> = {
  "proxy.reviews": {
    fields: () => ({ productId: String(PRODUCT), stars: "4", title: "Warm", text: 'Keeps "it" warm for long.' }),
    files: "photos",
    shown: ['value="Warm"', "Keeps &quot;it&quot; warm for long.", "choose them once more", "Please send it once more"],
    done: () => prisma.review.count({ where: { shopId: shop.id } }),
  },
  "proxy.missions": {
    fields: () => ({ missionId, text: 'At the "window".' }),
    shown: ["At the &quot;window&quot;.", "Please send it once more"],
    done: () => prisma.missionEntry.count({ where: { shopId: shop.id } }),
  },
  "proxy.birthday": {
    fields: () => ({ month: "2", day: "29" }),
    shown: ["29 February", "Yes, save it"],
    done: () => prisma.member.count({ where: { shopId: shop.id, birthMonth: { not: null } } }),
  },
  "proxy.referral": {
    fields: () => ({}),
    shown: ["Yes, make my link"],
    done: () => prisma.referralLink.count({ where: { shopId: shop.id } }),
  },
  "proxy.membership": {
    fields: () => ({ step: "join", accept: "yes", wording: "1-en" }),
    shown: ["Yes, I take part in the points programme and accept its terms.", "Read the terms", "Yes, join"],
    done: () =>
      prisma.membership.count({
        where: { shopId: shop.id, wording: { not: null }, language: "en", termsVersion: 1, termsText: "english" },
      }),
  },
};
/**
 * The share form asks Shopify for the product once the token is right. The form of rewards asks before it spends anything;
 * tests/integration/rewards/proxy.test.ts sends it without its token.
 */
const others = ["proxy.share", "proxy.s.$code", "proxy.rewards"];

async function send(
  name: string,
  fields: Record<string, string>,
  query: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  const route = routes.find((each) => each.name === name);
  if (!route) throw new Error(`no route ${name}`);
  const signed = new URLSearchParams({
    ...query,
    shop: shop.domain,
    path_prefix: "/apps/stammtisch",
    logged_in_customer_id: String(CUSTOMER),
    timestamp: String(Math.floor(Date.now() / 1000)),
  });
  signed.set("signature", proxySignature(signed, "test-api-secret"));
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) body.set(key, value);
  const files = forms[name]?.files;
  if (files) body.append(files, new File([png], "a.png"));
  const address = `https://app.test/${name.replaceAll(".", "/")}?${signed}`;
  const request = new Request(address, { method: "POST", body, headers: { "accept-language": "en", ...headers } });
  const answer = (await route.action({ request, params: {}, context: {} })) as Response;
  const page = (await answer.text()).replaceAll("\r\n", "\n");
  return { status: answer.status, type: answer.headers.get("content-type") ?? "", page, headers: answer.headers };
}

const fieldsOf = (page: string): Record<string, string> => {
  const decode = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  const hidden = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)];
  return Object.fromEntries(hidden.map(([, name, value]) => [name!, decode(value!)]));
};

it("every form of the shop is here", () => {
  expect(routes.map(({ name }) => name).toSorted()).toEqual([...Object.keys(forms), ...others].toSorted());
});

describe.each(Object.entries(forms))("%s", (name, form) => {
  const wrong = (): [string, string | undefined][] => [
    ["none", undefined],
    ["an empty one", ""],
    ["another member's", memberFormToken({ shopId: shop.id, customerId: CUSTOMER + 1n })],
    ["another shop's", memberFormToken({ shopId: shop.id + 1, customerId: CUSTOMER })],
    ["nearly the right one", `${memberFormToken({ shopId: shop.id, customerId: CUSTOMER })}x`],
  ];

  it("changes nothing without the member's token, and asks in the theme with all that was typed", async () => {
    for (const [which, token] of wrong()) {
      const { type, page } = await send(name, { ...form.fields(), ...(token !== undefined && { form_token: token }) });
      expect(type, which).toMatch(/^application\/liquid/);
      for (const part of form.shown) expect(page, which).toContain(part);
      expect(page).not.toMatch(/<script|onload|\.submit\(/);
      expect(await form.done(), which).toBe(0);
    }
  });

  it("takes what the page that asks sends", async () => {
    const { page } = await send(name, { ...form.fields(), return_to: "/account" });
    const { status, headers } = await send(name, { ...form.fields(), ...fieldsOf(page) });
    expect([status, headers.get("location")?.split("#")[0]]).toEqual([303, "/account"]);
    expect(await form.done()).toBe(1);
  });

  it("and the form of the block at once, once the card is there", async () => {
    const token = memberFormToken({ shopId: shop.id, customerId: CUSTOMER });
    expect((await send(name, { ...form.fields(), form_token: token })).status).toBe(303);
    expect(await form.done()).toBe(1);
  });
});

it("a link to share is not asked for without the token; a script is told so", async () => {
  const query = { productId: "42" };
  const { type, page } = await send("proxy.share", { return_to: "/products/cup" }, query);
  expect(type).toMatch(/^application\/liquid/);
  expect(page).toContain(
    'action="/apps/stammtisch/share?productId=42&amp;from=&#37;2Fproducts&#37;2Fcup&amp;locale=en"',
  );
  expect(fieldsOf(page)).toEqual({
    form_token: memberFormToken({ shopId: shop.id, customerId: CUSTOMER }),
    return_to: "/products/cup",
  });
  for (const [name, asked] of [["proxy.share", query] as const, ["proxy.referral", {}] as const]) {
    const response = await send(name, {}, asked, script);
    expect([response.status, response.headers.get("cache-control")]).toEqual([403, "no-store"]);
    // Without this header a page of another site can send the form, but not read the answer.
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(JSON.parse(response.page)).toMatchObject({
      formToken: memberFormToken({ shopId: shop.id, customerId: CUSTOMER }),
    });
  }
});
