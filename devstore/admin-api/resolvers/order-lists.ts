import type { Order } from "../../state/types/order";
import type { PageArgs } from "../connections";
import type { AdminContext } from "../context";
import { ordersSince } from "../order-window";
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

export function ordersConnection(context: AdminContext, args: OrdersArgs, customerId?: number) {
  const since = { sql: "created_at >= ?", values: [ordersSince(context)] };
  const own = customerId === undefined ? [] : [{ sql: "customer_id = ?", values: [customerId] }];
  const conditions = [since, ...own];
  return tableConnection<Order>(context.state, args, {
    table: `"order"`,
    sort: SORTS[args.sortKey ?? "PROCESSED_AT"] ?? "processed_at",
    search: args.query,
    fields: ORDER_SEARCH,
    where: {
      sql: conditions.map(({ sql }) => sql).join(" AND "),
      values: conditions.flatMap(({ values }) => values),
    },
  });
}
