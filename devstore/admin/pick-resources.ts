import { COLLECTION_SEARCH, PRODUCT_SEARCH } from "../admin-api/resolvers/catalogue-search";
import { tableConnection } from "../admin-api/table-connection";
import { getCollection } from "../state/collections";
import { fileGid, findFile, listFiles, fileFolder, type StoreFile } from "../state/files";
import { gid, idOf } from "../state/gid";
import { fromMinor } from "../state/money";
import { getProduct, listProducts } from "../state/products";
import type { Collection, Product } from "../state/types/product";
import type { PickKind, Pickable } from "./browser/protocol";
import type { Page } from "./page-context";

export interface PickQuery {
  /** search text; entries match all of its words */
  text: string;
  /** the app's filter in Shopify's search syntax; for files the allowed kinds, separated by spaces */
  filter: string;
  /** gids that are chosen already; listed even when they do not match the text */
  ids: string[];
}

const MAX_ENTRIES = 50;
const pictureOf = ({ state: { shop } }: Page, handle: string) => `${shop.storeUrl}/products/${handle}.svg`;
const time = (at: number) => new Date(at).toISOString();

function productOf(page: Page, product: Product): Pickable {
  const { handle, title, descriptionHtml, productType, tags, vendor, status, createdAt, updatedAt } = product;
  const id = gid("Product", product.id);
  const image = pictureOf(page, handle);
  const price = fromMinor(product.price);
  const variantId = gid("ProductVariant", product.variantId);
  const resource = {
    id,
    title,
    handle,
    descriptionHtml,
    productType,
    tags,
    vendor,
    status,
    templateSuffix: null,
    availablePublicationCount: 1,
    hasOnlyDefaultVariant: true,
    totalVariants: 1,
    totalInventory: 100,
    tracksInventory: false,
    options: [],
    createdAt: time(createdAt),
    updatedAt: time(updatedAt),
    publishedAt: time(createdAt),
    images: [{ id: `${id}-image`, originalSrc: image, altText: title }],
    variants: [{ id: variantId, title: "Default Title", displayName: `${title} - Default Title`, price, position: 1 }],
  };
  return { id, title, note: page.money(product.price), image, resource };
}

function collectionOf(page: Page, collection: Collection): Pickable {
  const { state, t } = page;
  const { handle, title, descriptionHtml } = collection;
  const id = gid("Collection", collection.id);
  const products = listProducts(state, { collectionId: collection.id, limit: -1 });
  const image = products[0] ? pictureOf(page, products[0].handle) : "/admin/assets/icon.svg";
  const resource = {
    id,
    title,
    handle,
    descriptionHtml,
    description: descriptionHtml.replace(/<[^<>]*>/g, "").trim(),
    availablePublicationCount: 1,
    publicationCount: 1,
    productsCount: products.length,
    productsAutomaticallySortedCount: 0,
    productsManuallySortedCount: products.length,
    ruleSet: null,
    seo: {},
    sortOrder: "MANUAL",
    templateSuffix: null,
    image: null,
    updatedAt: time(state.clock.nowMs()),
    storefrontId: id,
  };
  return { id, title, note: t.products.count(products.length), image, resource };
}

function fileOf({ state }: Page, file: StoreFile): Pickable {
  const { kind, name, mimeType } = file;
  const image = kind === "MediaImage" ? `${state.shop.storeUrl}${fileFolder(state)}/${name}` : "/admin/assets/icon.svg";
  return { id: fileGid(file), title: name, note: mimeType, image, resource: { id: fileGid(file) } };
}

/** Files of these kinds whose name or description contains all words; those in `ids` first. */
function pickableFiles(page: Page, kinds: string[], words: string[], ids: string[]): Pickable[] {
  const { state } = page;
  const text = ({ name, alt }: StoreFile) => `${name} ${alt}`.toLowerCase();
  const found = listFiles(state).filter(
    (file) => kinds.includes(file.kind) && words.every((word) => text(file).includes(word.toLowerCase())),
  );
  const chosen = ids.map((id) => findFile(state, id)).filter((found) => found !== undefined);
  const one = new Map([...chosen, ...found].map((file) => [fileGid(file), file]));
  return [...one.values()].slice(0, MAX_ENTRIES).map((file) => fileOf(page, file));
}

/** The entries that the picker shows: first the chosen ones, then the others by title. */
export function pickable(page: Page, kind: PickKind, { text, filter, ids }: PickQuery): Pickable[] {
  const { state } = page;
  const words = text.split(/\s+/).filter(Boolean);
  if (kind === "file") return pickableFiles(page, filter.split(" "), words, ids);
  const search = [filter, ...words.map((word) => JSON.stringify(word))].join(" ");
  const first = { first: MAX_ENTRIES };
  const numbers = ids.map(idOf).filter(Number.isSafeInteger);
  if (kind === "product") {
    const source = { table: "product", sort: "search", search, fields: PRODUCT_SEARCH };
    const chosen = numbers.map((id) => getProduct(state, id)).filter((found) => found !== undefined);
    const found = tableConnection<Product>(state, first, source).nodes;
    return uniqueById([...chosen, ...found]).map((product) => productOf(page, product));
  }
  const sort = "json_extract(data, '$.title')";
  const source = { table: "collection", sort, search, fields: COLLECTION_SEARCH };
  const chosen = numbers.map((id) => getCollection(state, id)).filter((found) => found !== undefined);
  const found = tableConnection<Collection>(state, first, source).nodes;
  return uniqueById([...chosen, ...found]).map((collection) => collectionOf(page, collection));
}

function uniqueById<T extends { id: number }>(list: T[]): T[] {
  return [...new Map(list.map((entry) => [entry.id, entry])).values()];
}
