import { Hono } from "hono";
import { getCollectionByHandle } from "../../state/collections";
import { gid } from "../../state/gid";
import { getProductByHandle } from "../../state/products";
import { inLanguage } from "../catalogue-english";
import { metafieldsOf } from "../liquid/metafields";
import { allProducts, collectionObject, collectionObjects, productsOf } from "../objects/collection";
import { productObject } from "../objects/product";
import { showNotFound, showPage, translateFor, visitorLanguage, type Site } from "../site";

const featuredCount = 8;
const relatedCount = 4;

const everything = { handle: "all", title: "", descriptionHtml: "" };

/** Home, collections and products. */
export function catalogPages(site: Site): Hono {
  const { state } = site;
  const pages = new Hono();

  pages.get("/", (c) => {
    const language = visitorLanguage(site, c);
    const list = collectionObjects(state, language);
    // The first product of each collection, then the second of each, and so on.
    const mixed = [0, 1, 2].flatMap((index) => list.flatMap(({ products }) => products[index] ?? []));
    const featured = [
      ...new Map(
        [...mixed, ...collectionObject(everything, allProducts(state), language).products].map((p) => [p.id, p]),
      ).values(),
    ];
    const collections = Object.fromEntries(list.map((collection) => [collection.handle, collection]));
    const objects = { collection_list: list, collections, featured_products: featured.slice(0, featuredCount) };
    return showPage(site, c, "home", { pageType: "index", objects });
  });

  pages.get("/collections", (c) =>
    showPage(site, c, "collections", {
      pageType: "list-collections",
      titleKey: "collections.title",
      objects: { collection_list: collectionObjects(state, visitorLanguage(site, c)) },
    }),
  );

  pages.get("/collections/all", (c) => {
    const language = visitorLanguage(site, c);
    const title = translateFor(site, language)("collections.all");
    const collection = collectionObject({ ...everything, title }, allProducts(state), language);
    return showPage(site, c, "collection", { title, objects: { collection } });
  });

  pages.get("/collections/:handle", (c) => {
    const found = getCollectionByHandle(state, c.req.param("handle"));
    if (!found) return showNotFound(site, c);
    const collection = collectionObject(found, productsOf(state, found), visitorLanguage(site, c));
    return showPage(site, c, "collection", { title: collection.title, objects: { collection } });
  });

  pages.get("/products/:handle{[^/]+?}", async (c, next) => {
    const handle = c.req.param("handle");
    if (handle.endsWith(".svg")) return next();
    const product = getProductByHandle(state, handle);
    if (!product || product.status !== "ACTIVE") return showNotFound(site, c);
    const others = allProducts(state).filter(({ id }) => id !== product.id);
    const near = others.filter(({ collectionIds }) => collectionIds.some((id) => product.collectionIds.includes(id)));
    const related = [...new Set([...near.slice(0, 2), ...others.slice(product.id % 7), ...others])].slice(
      0,
      relatedCount,
    );
    const language = visitorLanguage(site, c);
    const objects = {
      product: {
        ...productObject(inLanguage(product, language)),
        metafields: metafieldsOf(state, gid("Product", product.id)),
      },
      related_products: related.map((other) => productObject(inLanguage(other, language))),
    };
    const { title, description } = objects.product;
    return showPage(site, c, "product", { title, description, objects });
  });

  return pages;
}
