import { gid } from "../../state/gid";
import type { Discount } from "../../state/types/discount";
import type { StoreState } from "../../state/types/store";
import { shopTime } from "./values";

type Context = Pick<StoreState, "shop" | "clock">;

/** Payload of discounts/update. */
export function discountPayload({ shop }: Context, { id, title, createdAt, updatedAt }: Discount, status: string) {
  return {
    admin_graphql_api_id: gid("DiscountCodeNode", id),
    title,
    status,
    created_at: shopTime(createdAt, shop.timezone),
    updated_at: shopTime(updatedAt, shop.timezone),
  };
}

/** Payload of discounts/delete. */
export function discountDeletePayload({ shop, clock }: Context, id: number) {
  return { admin_graphql_api_id: gid("DiscountCodeNode", id), deleted_at: shopTime(clock.nowMs(), shop.timezone) };
}
