import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import { loadProductPictures } from "~/modules/earning/rule-data/product-pictures.server";
import { fetchProductPictures } from "~/rule-data/fetch-product-pictures.server";
import { createProduct } from "@stammtisch/devstore/state/products";
import { openRuleDataWorld, type RuleDataWorld } from "./rule-data-world";

let world: RuleDataWorld;

beforeAll(async () => {
  world = await openRuleDataWorld();
});
afterAll(async () => {
  await stopBoss();
  await world.close();
});
beforeEach(() => world.openShop());

const products = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    BigInt(createProduct(world.state, { title: `Pot ${index}`, price: 1 }).id),
  );
const fetchAll = (productIds: bigint[]) =>
  fetchProductPictures(world.context(), { shopId: world.shopId(), productIds });
const reads = () => world.local.sent.filter((sent) => sent === "ReadProductPictures").length;

it("pictures are read once for all products of a page, kept, and read anew when a product changed", async () => {
  const ids = products(30);
  const gone = 99_999_999n;
  const pictures = await fetchAll([...ids, gone]);
  expect(pictures.get(String(ids[7]))).toMatch(/^https?:/);
  expect(pictures.get(String(gone))).toBeNull();
  expect(reads()).toBe(1);
  expect(await fetchAll([...ids, gone])).toEqual(pictures);
  expect(reads()).toBe(1);
  const got = await world.receive([
    "products/update",
    { id: Number(ids[0]), admin_graphql_api_id: `gid://shopify/Product/${ids[0]}` },
  ]);
  expect(got).toEqual(["completed"]);
  await fetchAll(ids);
  expect(reads()).toBe(2);
});

it("a picture that was read long ago is read anew", async () => {
  const [id] = products(1);
  await fetchAll([id!]);
  const shopId = world.shopId();
  const { fetchedAt } = await world.prisma.productPicture.findFirstOrThrow({ where: { shopId } });
  const after = (days: number) => new Date(fetchedAt.getTime() + days * 86_400_000);
  const kept = (now: Date) => loadProductPictures(world.prisma, { shopId, productIds: [id!], now });
  expect([(await kept(after(6))).size, (await kept(after(7))).size]).toEqual([1, 0]);
});

it("without an answer from Shopify what is known is there", async () => {
  const [known, unknown] = products(2);
  await fetchAll([known!]);
  const silent = { ...world.context(), adminFor: () => Promise.reject(new Error("Shopify is slow")) };
  const pictures = await fetchProductPictures(silent, { shopId: world.shopId(), productIds: [known!, unknown!] });
  expect([...pictures.keys()]).toEqual([String(known)]);
});
