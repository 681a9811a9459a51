import { row } from "../../state/database";
import { getCollection } from "../../state/collections";
import { findCustomerByEmail, getCustomer } from "../../state/customers";
import { idOf, typeOf } from "../../state/gid";
import { getProduct, getProductByHandle, getProductByVariant } from "../../state/products";
import type { Customer } from "../../state/types/customer";
import type { Collection, Product } from "../../state/types/product";
import type { StoreState } from "../../state/types/store";
import type { PageArgs } from "../connections";
import type { AdminContext, TypeResolvers } from "../context";
import { findOrder } from "../order-window";
import { parseSearch, type SearchFields } from "../search";
import { tableConnection } from "../table-connection";
import { COLLECTION_SEARCH, PRODUCT_SEARCH } from "./catalogue-search";
import { findNode } from "./nodes";
import { ORDER_SEARCH, ordersConnection, type OrdersArgs } from "./order-lists";

type ListArgs = PageArgs & { query?: string | null; sortKey?: string };

const CUSTOMER_SEARCH: SearchFields = {
  id: { sql: "id OP ?", kind: "number" },
  email: { sql: "email = ?", kind: "text" },
  created_at: { sql: "created_at OP ?", kind: "time" },
  customer_date: { sql: "created_at OP ?", kind: "time" },
  updated_at: { sql: "updated_at OP ?", kind: "time" },
  tag: {
    sql: "EXISTS (SELECT 1 FROM json_each(data, '$.tags') AS tag WHERE lower(tag.value) = lower(?))",
    kind: "text",
  },
  state: { sql: "json_extract(data, '$.state') = upper(?)", kind: "text" },
  default: { sql: "search LIKE '%' || lower(?) || '%'", kind: "text" },
};

const CUSTOMER_SORTS: Record<string, string> = { CREATED_AT: "created_at", UPDATED_AT: "updated_at", NAME: "search" };

function count(state: StoreState, table: string, query: string | null | undefined, fields: SearchFields) {
  const { sql, values } = parseSearch(query, fields);
  const found = row<{ n: number }>(state, `SELECT count(*) AS n FROM ${table} WHERE ${sql || "1"}`, ...values);
  return { count: found?.n ?? 0, precision: "EXACT" };
}

const byId =
  <T>(get: (state: StoreState, id: number) => T | undefined) =>
  (_root: unknown, { id }: { id: string }, { state }: AdminContext) =>
    get(state, idOf(id)) ?? null;

interface Identifier {
  id?: string;
  emailAddress?: string;
  handle?: string;
}

export const rootTypes: Record<string, TypeResolvers> = {
  QueryRoot: {
    node: (_root, { id }: { id: string }, context) => findNode(context, id),
    nodes: (_root, { ids }: { ids: string[] }, context) => ids.map((id) => findNode(context, id)),
    customer: byId(getCustomer),
    order: (_root, { id }: { id: string }, context) => findOrder(context, idOf(id)) ?? null,
    product: byId(getProduct),
    productVariant: byId(getProductByVariant),
    collection: byId(getCollection),
    refund: (_root, { id }: { id: string }, context) => findNode(context, id),
    customerByIdentifier(_root, { identifier }: { identifier: Identifier }, { state }) {
      const { id, emailAddress } = identifier;
      return (
        (id ? getCustomer(state, idOf(id)) : emailAddress ? findCustomerByEmail(state, emailAddress) : null) ?? null
      );
    },
    orderByIdentifier: (_root, { identifier }: { identifier: Identifier }, context) =>
      (identifier.id && typeOf(identifier.id) === "Order" ? findOrder(context, idOf(identifier.id)) : null) ?? null,
    productByIdentifier(_root, { identifier }: { identifier: Identifier }, { state }) {
      const { id, handle } = identifier;
      return (id ? getProduct(state, idOf(id)) : handle ? getProductByHandle(state, handle) : null) ?? null;
    },
    orders: (_root, args: OrdersArgs, context) => ordersConnection(context, args),
    customers: (_root, args: ListArgs, { state }) => {
      const sort = CUSTOMER_SORTS[args.sortKey ?? "ID"] ?? "id";
      return tableConnection<Customer>(state, args, {
        table: "customer",
        sort,
        search: args.query,
        fields: CUSTOMER_SEARCH,
      });
    },
    products: (_root, args: ListArgs, { state }) => {
      const sort = args.sortKey === "TITLE" ? "search" : "id";
      return tableConnection<Product>(state, args, {
        table: "product",
        sort,
        search: args.query,
        fields: PRODUCT_SEARCH,
      });
    },
    collections: (_root, args: ListArgs, { state }) => {
      const fields = COLLECTION_SEARCH;
      return tableConnection<Collection>(state, args, { table: "collection", sort: "id", search: args.query, fields });
    },
    customersCount: (_root, { query }: ListArgs, { state }) => count(state, "customer", query, CUSTOMER_SEARCH),
    ordersCount: (_root, { query }: ListArgs, { state }) => count(state, `"order"`, query, ORDER_SEARCH),
    productsCount: (_root, { query }: ListArgs, { state }) => count(state, "product", query, PRODUCT_SEARCH),
  },
};
