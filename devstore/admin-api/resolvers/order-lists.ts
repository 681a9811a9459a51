import type { Order } from "../../state/types/order";
import type { StoreState } from "../../state/types/store";
import type { PageArgs } from "../connections";
import type { SearchFields } from "../search";
import { tableConnection } from "../table-connection";

export interface OrdersArgs extends PageArgs {
  query?: string | null;
  sortKey?: string;
}

const SORTS: Record<string, string> = {
  CREATED_AT: "created_at",
  ID: "id",
  ORDER_NUMBER: "number",
  PROCESSED_AT: "processed_at",
  UPDATED_AT: "updated_at",
};

export const ORDER_SEARCH: SearchFields = {
  id: { sql: "id OP ?", kind: "number" },
  created_at: { sql: "created_at OP ?", kind: "time" },
  processed_at: { sql: "processed_at OP ?", kind: "time" },
  updated_at: { sql: "updated_at OP ?", kind: "time" },
  customer_id: { sql: "customer_id OP ?", kind: "number" },
  email: { sql: "json_extract(data, '$.email') = lower(?)", kind: "text" },
  name: { sql: "number = ?", kind: "custom", map: (name) => Number(name.replace("#", "")) },
  default: { sql: "number = ?", kind: "custom", map: (name) => Number(name.replace("#", "")) },
  financial_status: { sql: "financial_status = upper(?)", kind: "text" },
  status: {
    sql: "(CASE ? WHEN 'any' THEN 1 WHEN 'open' THEN cancelled_at IS NULL ELSE cancelled_at IS NOT NULL END)",
    kind: "text",
  },
  test: { sql: "json_extract(data, '$.test') = ?", kind: "custom", map: (value) => (value === "true" ? 1 : 0) },
  tag: {
    sql: `EXISTS (SELECT 1 FROM json_each(data, '$.tags') AS tag WHERE lower(tag.value) = lower(?))`,
    kind: "text",
  },
};

export function ordersConnection(state: StoreState, args: OrdersArgs, customerId?: number) {
  return tableConnection<Order>(state, args, {
    table: `"order"`,
    sort: SORTS[args.sortKey ?? "PROCESSED_AT"] ?? "processed_at",
    search: args.query,
    fields: ORDER_SEARCH,
    ...(customerId === undefined ? {} : { where: { sql: "customer_id = ?", values: [customerId] } }),
  });
}
