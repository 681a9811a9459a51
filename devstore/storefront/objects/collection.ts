import { listCollections } from "../../state/collections";
import { listProducts } from "../../state/products";
import type { Collection, Product } from "../../state/types/product";
import type { StoreState } from "../../state/types/store";
import { inLanguage } from "../catalogue-english";
import { productImage, productObject } from "./product";

const pageSize = 60;

const shown = (products: Product[]): Product[] => products.filter(({ status }) => status === "ACTIVE");

export const allProducts = (state: StoreState): Product[] => shown(listProducts(state, { limit: pageSize }));

export const productsOf = (state: StoreState, { id }: Collection): Product[] =>
  shown(listProducts(state, { collectionId: id, limit: pageSize }));

/** Liquid's `collection`. */
export function collectionObject(
  collection: Pick<Collection, "handle" | "title" | "descriptionHtml">,
  products: Product[],
  language: string,
) {
  const last = products.at(-1);
  const { title, descriptionHtml } = inLanguage(collection, language);
  return {
    title,
    handle: collection.handle,
    url: `/collections/${collection.handle}`,
    description: descriptionHtml,
    image: last ? productImage(last) : null,
    products: products.map((product) => productObject(inLanguage(product, language))),
    products_count: products.length,
  };
}

export type LiquidCollection = ReturnType<typeof collectionObject>;

export const collectionObjects = (state: StoreState, language: string): LiquidCollection[] =>
  listCollections(state).map((collection) => collectionObject(collection, productsOf(state, collection), language));
