export type JsonObject = Record<string, unknown>;

/** JSON functions of Node 21 that TypeScript's types lack. */
export const sourceJson = JSON as unknown as {
  parse(text: string, reviver: (name: string, value: unknown, context: { source?: string }) => unknown): unknown;
  rawJSON(text: string): object;
  isRawJSON(value: unknown): boolean;
};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !sourceJson.isRawJSON(value);
