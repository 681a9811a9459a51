import { type Context, Hono } from "hono";
import { updateCustomer } from "../state/customers";
import { updateProduct } from "../state/product-changes";
import { createSegment, deleteSegment } from "../state/segments";
import { PRODUCT_STATUSES, type Product } from "../state/types/product";
import type { StoreState } from "../state/types/store";
import { oneOf } from "./form-routes";

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();
const tagsOf = (form: FormData): string[] => [
  ...new Set(
    textOf(form, "tags")
      .split(",")
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/** Forms that change products, customers' tags and segments. */
export function catalogueFormRoutes(state: StoreState): Hono {
  const routes = new Hono();
  const id = (context: Context): number => Number(context.req.param("id"));
  routes.post("/admin/products/:id{[0-9]+}", async (context) => {
    const form = await context.req.formData();
    const status: Product["status"] = oneOf(PRODUCT_STATUSES, form.get("status"), "status");
    const collectionIds = form.getAll("collection").map(Number);
    updateProduct(state, id(context), { status, collectionIds, tags: tagsOf(form) });
    return context.redirect(`/admin/products/${id(context)}?done=saved`, 303);
  });
  routes.post("/admin/customers/:id{[0-9]+}/tags", async (context) => {
    updateCustomer(state, id(context), { tags: tagsOf(await context.req.formData()) });
    return context.redirect(`/admin/customers/${id(context)}?done=saved`, 303);
  });
  routes.post("/admin/segments", async (context) => {
    const form = await context.req.formData();
    createSegment(state, { name: textOf(form, "name"), query: textOf(form, "query") });
    return context.redirect("/admin/segments?done=saved", 303);
  });
  routes.post("/admin/segments/:id{[0-9]+}/delete", (context) => {
    deleteSegment(state, id(context));
    return context.redirect("/admin/segments", 303);
  });
  return routes;
}
