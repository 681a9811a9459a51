import { Hono } from "hono";
import { z } from "zod";
import { deleteDiscount, discountStatus, getDiscount, listDiscounts, updateDiscount } from "../state/discounts";
import { notFound } from "../state/store-error";
import type { Discount } from "../state/types/discount";
import type { StoreState } from "../state/types/store";
import { removeRedeemCode } from "../state/redeem-codes";
import { refused } from "../state/store-error";
import type { ControlDeps } from "./deps";
import { parseBody, pathId, time } from "./parse-body";

const changes = z.object({
  title: z.string().trim().min(1).optional(),
  code: z.string().trim().min(1).optional(),
  percent: z.number().min(0).max(100).optional(),
  startsAt: time.optional(),
  endsAt: time.nullish(),
});

function view(state: StoreState, discount: Discount) {
  const { id, title, code, value, startsAt, endsAt } = discount;
  return { id, title, code, value, startsAt, endsAt, status: discountStatus(state, discount) };
}

function required(state: StoreState, id: number): Discount {
  const discount = getDiscount(state, id);
  if (!discount) throw notFound("discount", id);
  return discount;
}

/** Changes and deletions of discounts by staff, also of those that the app made. */
export function discountRoutes({ state }: ControlDeps): Hono {
  const routes = new Hono();
  routes.get("/", (c) => c.json({ discounts: listDiscounts(state, { limit: 250 }).map((one) => view(state, one)) }));
  routes.patch("/:id", async (c) => {
    const { percent, endsAt, startsAt, title, code } = await parseBody(c, changes);
    const { id } = required(state, pathId(c, "discount"));
    const changed = updateDiscount(state, id, {
      ...(title !== undefined && { title }),
      ...(code !== undefined && { code }),
      ...(percent !== undefined && { value: { kind: "percentage", percentage: percent / 100 } }),
      ...(startsAt !== undefined && { startsAt: new Date(startsAt).getTime() }),
      ...(endsAt !== undefined && { endsAt: endsAt === null ? null : new Date(endsAt).getTime() }),
    });
    return c.json(view(state, changed));
  });
  routes.delete("/:id", (c) => {
    const { id } = required(state, pathId(c, "discount"));
    deleteDiscount(state, id);
    return c.json({ id });
  });
  routes.delete("/:id/codes/:code", (c) => {
    const { id } = required(state, pathId(c, "discount"));
    const code = c.req.param("code");
    if (!removeRedeemCode(state, id, code)) throw refused(`The discount has no further code ${code}.`, "code");
    return c.json({ id, code });
  });
  return routes;
}
