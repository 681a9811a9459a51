import { Hono } from "hono";
import { z } from "zod";
import { deleteProduct, updateProduct } from "../state/product-changes";
import { createProduct, listProducts, requireProduct } from "../state/products";
import { PRODUCT_STATUSES } from "../state/types/product";
import type { ControlDeps } from "./deps";
import { id, parseBody, pathId, price } from "./parse-body";
import { productView } from "./views";

const productInput = z.object({
  title: z.string().trim().min(1, "a product needs a title"),
  price,
  descriptionHtml: z.string().optional(),
  productType: z.string().optional(),
  taxRate: z.coerce.number().min(0).max(1).optional(),
  giftCard: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
  collectionIds: z.array(id).optional(),
});

export const productChanges = productInput
  .omit({ taxRate: true, giftCard: true })
  .extend({ status: z.enum(PRODUCT_STATUSES) })
  .partial();

export function productRoutes({ state }: ControlDeps): Hono {
  const routes = new Hono();
  routes.get("/", (c) => c.json({ products: listProducts(state, { limit: 250 }).map(productView) }));
  routes.post("/", async (c) => c.json(productView(createProduct(state, await parseBody(c, productInput))), 201));
  routes.get("/:id", (c) => c.json(productView(requireProduct(state, pathId(c, "product")))));
  routes.patch("/:id", async (c) => {
    const product = requireProduct(state, pathId(c, "product"));
    return c.json(productView(updateProduct(state, product.id, await parseBody(c, productChanges))));
  });
  routes.delete("/:id", (c) => {
    const given = pathId(c, "product");
    deleteProduct(state, given);
    return c.json({ id: given });
  });
  return routes;
}
