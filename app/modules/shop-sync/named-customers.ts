const number = /^\d{1,18}$/;
const gid = /^gid:\/\/shopify\/Customer\/(\d{1,18})$/;
const idKeys = new Set(["customer_id", "customerId", "external_id"]);

const asNumber = (value: unknown): bigint[] =>
  (typeof value === "string" && number.test(value)) || (typeof value === "number" && Number.isSafeInteger(value))
    ? [BigInt(value)]
    : [];

/** Customer numbers in a payload, also when the payload is not valid for its topic. */
export function namedCustomers(topic: string, payload: unknown): bigint[] {
  const found = new Set<bigint>();
  const add = (ids: bigint[]) => ids.forEach((id) => found.add(id));
  const look = (value: unknown, key: string): void => {
    if (typeof value === "string") {
      const [, id] = gid.exec(value) ?? [];
      if (id) found.add(BigInt(id));
    }
    if (idKeys.has(key)) add(asNumber(value));
    if (typeof value !== "object" || value === null) return;
    if (key === "customer") add(asNumber((value as { id?: unknown }).id));
    for (const [name, field] of Object.entries(value)) look(field, Array.isArray(value) ? key : name);
  };
  look(payload, topic.startsWith("customers/") ? "customer" : "");
  return [...found];
}
