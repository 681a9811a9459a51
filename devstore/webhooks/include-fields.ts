type Json = Record<string, unknown>;

/** JSON functions of Node 21 that TypeScript's types lack. */
const written = JSON as unknown as {
  parse(text: string, reviver: (name: string, value: unknown, context: { source?: string }) => unknown): unknown;
  rawJSON(text: string): object;
  isRawJSON(value: unknown): boolean;
};

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !written.isRawJSON(value);

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
  const payload = written.parse(body, (_name, value, { source }) =>
    typeof value === "number" && source ? written.rawJSON(source) : value,
  );
  return JSON.stringify(
    pick(
      payload,
      fields.map((field) => field.split(".")),
    ),
  );
}
