import { getCollection } from "../../state/collections";
import { row, rows } from "../../state/database";
import { fromMinor } from "../../state/money";
import { listProducts } from "../../state/products";
import type { Collection, Product } from "../../state/types/product";
import type { PageArgs } from "../connections";
import type { AdminContext, TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { metafieldResolvers } from "./owner";

const plainText = (html: string) =>
  html
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

function pictureOf({ handle, title }: Product, { state }: Pick<AdminContext, "state">) {
  return { id: null, url: `${state.shop.storeUrl}/products/${handle}.svg`, altText: title, width: 800, height: 800 };
}

const Product: TypeResolvers = {
  ...metafieldResolvers("Product"),
  description: ({ descriptionHtml }: Product) => plainText(descriptionHtml),
  featuredImage: (product: Product, _args, context) => pictureOf(product, context),
  isGiftCard: ({ giftCard }: Product) => giftCard,
  hasOnlyDefaultVariant: () => true,
  totalInventory: () => 100,
  tracksInventory: () => false,
  publishedAt: ({ createdAt }: Product) => createdAt,
  onlineStoreUrl: ({ handle }: Product, _args, { state }) => `${state.shop.storeUrl}/products/${handle}`,
  variants: (product: Product, args: PageArgs) => listConnection(args, [product]),
  variantsCount: () => ({ count: 1, precision: "EXACT" }),
  collections: ({ collectionIds }: Product, args: PageArgs, { state }) =>
    listConnection(
      args,
      collectionIds.map((id) => getCollection(state, id)).filter((collection) => collection !== undefined),
    ),
  inCollection: ({ collectionIds }: Product, { id }: { id: string }) =>
    collectionIds.includes(Number(id.split("/").at(-1))),
  seo: () => ({ title: null, description: null }),
};

/** Each product has exactly one variant, so the source object is the product. */
const ProductVariant: TypeResolvers = {
  id: ({ variantId }: Product) => `gid://shopify/ProductVariant/${variantId}`,
  legacyResourceId: ({ variantId }: Product) => String(variantId),
  title: () => "Default Title",
  displayName: ({ title }: Product) => `${title} - Default Title`,
  price: ({ price }: Product) => fromMinor(price),
  compareAtPrice: ({ compareAtPrice }: Product) => (compareAtPrice === null ? null : fromMinor(compareAtPrice)),
  product: (product: Product) => product,
  availableForSale: () => true,
  inventoryQuantity: () => 100,
  position: () => 1,
  taxable: ({ taxRate }: Product) => taxRate > 0,
  barcode: () => null,
};

const Collection: TypeResolvers = {
  ...metafieldResolvers("Collection"),
  description: ({ descriptionHtml }: Collection) => plainText(descriptionHtml),
  image: () => null,
  products: ({ id }: Collection, args: PageArgs, { state }) =>
    listConnection(args, listProducts(state, { collectionId: id, limit: 10_000 })),
  productsCount({ id }: Collection, _args, { state }) {
    const count = "SELECT count(*) AS count FROM collection_product WHERE collection_id = ?";
    return { count: row<{ count: number }>(state, count, id)?.count ?? 0, precision: "EXACT" };
  },
  hasProduct({ id }: Collection, args: { id: string }, { state }) {
    const find = "SELECT 1 FROM collection_product WHERE collection_id = ? AND product_id = ?";
    return row(state, find, id, Number(args.id.split("/").at(-1))) !== undefined;
  },
  seo: () => ({ title: null, description: null }),
  updatedAt: (_collection, _args, { state }) => state.clock.nowMs(),
};

const TAGS = `SELECT DISTINCT tag.value AS tag FROM product, json_each(product.data, '$.tags') AS tag ORDER BY tag.value`;

const QueryRoot: TypeResolvers = {
  productTags: (_root, args: PageArgs, { state }) =>
    listConnection(
      args,
      rows<{ tag: string }>(state, TAGS).map(({ tag }) => tag),
    ),
};

export const productTypes: Record<string, TypeResolvers> = { Product, ProductVariant, Collection, QueryRoot };
