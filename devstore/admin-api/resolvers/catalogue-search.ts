import type { SearchFields } from "../search";

export const PRODUCT_SEARCH: SearchFields = {
  id: { sql: "id OP ?", kind: "number" },
  title: { sql: "search LIKE '%' || lower(?) || '%'", kind: "text" },
  handle: { sql: "handle = ?", kind: "text" },
  status: { sql: "json_extract(data, '$.status') = upper(?)", kind: "text" },
  vendor: { sql: "lower(json_extract(data, '$.vendor')) = lower(?)", kind: "text" },
  product_type: { sql: "lower(json_extract(data, '$.productType')) = lower(?)", kind: "text" },
  collection_id: { sql: "id IN (SELECT product_id FROM collection_product WHERE collection_id = ?)", kind: "number" },
  tag: {
    sql: "EXISTS (SELECT 1 FROM json_each(data, '$.tags') AS tag WHERE lower(tag.value) = lower(?))",
    kind: "text",
  },
  default: { sql: "search LIKE '%' || lower(?) || '%'", kind: "text" },
};

export const COLLECTION_SEARCH: SearchFields = {
  id: { sql: "id OP ?", kind: "number" },
  handle: { sql: "handle = ?", kind: "text" },
  title: { sql: "json_extract(data, '$.title') LIKE '%' || ? || '%'", kind: "text" },
  default: { sql: "json_extract(data, '$.title') LIKE '%' || ? || '%'", kind: "text" },
};
