import { Hono } from "hono";
import { z } from "zod";
import { createProduct, getProduct, listProducts } from "../state/products";
import { notFound } from "../state/store-error";
import type { ControlDeps } from "./deps";
import { parseBody, pathId, price } from "./parse-body";
import { productView } from "./views";

const productInput = z.object({
  title: z.string().trim().min(1, "a product needs a title"),
  price,
  descriptionHtml: z.string().optional(),
  taxRate: z.coerce.number().min(0).max(1).optional(),
  giftCard: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
});

export function productRoutes({ state }: ControlDeps): Hono {
  const routes = new Hono();
  routes.get("/", (c) => c.json({ products: listProducts(state, { limit: 250 }).map(productView) }));
  routes.post("/", async (c) => c.json(productView(createProduct(state, await parseBody(c, productInput))), 201));
  routes.get("/:id", (c) => {
    const id = pathId(c, "product");
    const product = getProduct(state, id);
    if (!product) throw notFound("product", id);
    return c.json(productView(product));
  });
  return routes;
}
