import { getOrder } from "../state/order-rows";
import type { Order } from "../state/types/order";
import type { AdminContext } from "./context";

const WINDOW_MS = 60 * 86_400_000;

/**
 * Apps without read_all_orders see only orders of the last 60 days; older ones do not exist for them
 * (https://shopify.dev/docs/api/admin-graphql/latest/objects/Order).
 * @returns milliseconds on the store's clock
 */
export const ordersSince = ({ state, scopes }: AdminContext): number =>
  scopes.includes("read_all_orders") ? 0 : state.clock.nowMs() - WINDOW_MS;

export function findOrder(context: AdminContext, id: number): Order | undefined {
  const order = getOrder(context.state, id);
  return order && order.createdAt >= ordersSince(context) ? order : undefined;
}
