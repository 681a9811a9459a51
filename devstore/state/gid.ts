export function gid(type: string, id: number | string): string {
  return `gid://shopify/${type}/${id}`;
}

/** The numeric id of a gid or of a plain id; NaN when there is none. */
export function idOf(value: string): number {
  const last = value.split("?")[0]?.split("/").at(-1) ?? "";
  return /^\d+$/.test(last) ? Number(last) : Number.NaN;
}

/** The type in a gid: "Customer" for gid://shopify/Customer/1. */
export function typeOf(value: string): string | undefined {
  return /^gid:\/\/shopify\/(\w+)\/\d+/.exec(value)?.[1];
}
