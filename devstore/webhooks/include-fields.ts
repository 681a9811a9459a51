import { isObject, sourceJson } from "./json";

/** Keeps these fields of an object, or of each object in a list; ["variants", "price"] is the path of a nested field. */
function pick(value: unknown, paths: readonly string[][]): unknown {
  if (Array.isArray(value)) return value.map((part) => pick(part, paths));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const within = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
      if (within.length === 0) return [];
      return [[name, within.some((rest) => rest.length === 0) ? part : pick(part, within)]];
    }),
  );
}

/** Applies `include_fields` (shopify.dev/docs/apps/build/webhooks/delivery-structure); numbers keep all their digits. */
export function includeFields(body: string, fields: readonly string[]): string {
  const payload = sourceJson.parse(body, (_name, value, { source }) =>
    typeof value === "number" && source ? sourceJson.rawJSON(source) : value,
  );
  return JSON.stringify(
    pick(
      payload,
      fields.map((field) => field.split(".")),
    ),
  );
}
