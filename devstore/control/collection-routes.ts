import { Hono } from "hono";
import { z } from "zod";
import {
  createCollection,
  deleteCollection,
  listCollections,
  requireCollection,
  setCollectionProducts,
  updateCollection,
} from "../state/collections";
import { listProducts } from "../state/products";
import type { Collection } from "../state/types/product";
import type { ControlDeps } from "./deps";
import { id, parseBody, pathId } from "./parse-body";

const collectionInput = z.object({
  title: z.string().trim().min(1, "a collection needs a title"),
  handle: z.string().trim().min(1).optional(),
  descriptionHtml: z.string().optional(),
  productIds: z.array(id).optional(),
});

const collectionChanges = collectionInput.omit({ handle: true }).partial();

export function collectionRoutes({ state }: ControlDeps): Hono {
  const routes = new Hono();
  const view = ({ id: collectionId, handle, title }: Collection) => {
    const products = listProducts(state, { collectionId, limit: -1 });
    return { id: collectionId, handle, title, productIds: products.map((product) => product.id) };
  };
  routes.get("/", (c) => c.json({ collections: listCollections(state).map(view) }));
  routes.get("/:id", (c) => c.json(view(requireCollection(state, pathId(c, "collection")))));
  routes.post("/", async (c) => {
    const { productIds, ...input } = await parseBody(c, collectionInput);
    const collection = state.transaction(() => {
      const created = createCollection(state, input);
      if (productIds) setCollectionProducts(state, created.id, productIds);
      return created;
    });
    return c.json(view(collection), 201);
  });
  routes.patch("/:id", async (c) => {
    const collection = requireCollection(state, pathId(c, "collection"));
    const { productIds, ...changes } = await parseBody(c, collectionChanges);
    state.transaction(() => {
      if (productIds) setCollectionProducts(state, collection.id, productIds);
      if (Object.keys(changes).length > 0) updateCollection(state, collection.id, changes);
    });
    return c.json(view(requireCollection(state, collection.id)));
  });
  routes.delete("/:id", (c) => {
    const given = pathId(c, "collection");
    deleteCollection(state, given);
    return c.json({ id: given });
  });
  return routes;
}
