import { readFileSync } from "node:fs";
import type { Shop } from "@prisma/client";
import { parse } from "smol-toml";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { proxyPathOf } from "~/lib/proxy-path";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { readStorefrontData } from "~/modules/storefront/storefront-data.server";
import { loader as home } from "~/routes/proxy._index";
import { loader as openLink } from "~/routes/proxy.r.$code";
import { proxySignature } from "@stammtisch/devstore/signing";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishStorefront]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma);
  await database.prisma.$executeRaw`DELETE FROM pgboss.job`;
});

/** A request as Shopify signs it when the shop's owner has put the app at this path. */
function at(pathPrefix: string, visitors: Record<string, string> = {}) {
  const query = new URLSearchParams({
    ...visitors,
    shop: shop.domain,
    path_prefix: pathPrefix,
    logged_in_customer_id: "",
    timestamp: String(Math.floor(Date.now() / 1000)),
  });
  query.set("signature", proxySignature(query, "test-api-secret"));
  return { request: new Request(`https://app.test/proxy?${query}`), params: { code: "ABCDEFGH" }, context: {} };
}
const published = () =>
  database.prisma.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE name = 'publish-storefront'`;
const storedPath = async () => {
  const now = new Date();
  const kept = await database.prisma.shop.findUniqueOrThrow({ where: { id: shop.id } });
  return (await readStorefrontData(database.prisma, { shop: kept, now })).proxyPath;
};

it("is the one of the app's configuration until Shopify tells another", async () => {
  const { app_proxy } = parse(readFileSync("shopify.app.toml", "utf8")) as {
    app_proxy: { prefix: string; subpath: string };
  };
  expect(proxyPathOf({ proxyPath: null })).toBe(`/${app_proxy.prefix}/${app_proxy.subpath}`);
  await home(at("/apps/stammtisch"));
  expect(await published()).toHaveLength(0);
});

it("is learned from what Shopify signs, told to the blocks at once, and kept", async () => {
  const page = await (await openLink(at("/community/club"))).text();
  expect(page).toContain("This link no longer brings a discount");
  expect(await storedPath()).toBe("/community/club");
  expect(await published()).toHaveLength(1);
  await openLink(at("/community/club"));
  expect(await published()).toHaveLength(1);
});

it("is never learned where a visitor's parameter could be a part of it", async () => {
  const doubtful = () => home(at("/a/club", { productId: "1" }));
  await expect(doubtful()).rejects.toMatchObject({ status: 400 });
  expect(await storedPath()).toBe("/apps/stammtisch");
  await home(at("/a/club"));
  expect((await doubtful()).status).toBe(200);
  expect(await storedPath()).toBe("/a/club");
});

it("differs from shop to shop", async () => {
  await home(at("/a/club"));
  shop = await makeShop(database.prisma);
  expect(await storedPath()).toBe("/apps/stammtisch");
});
