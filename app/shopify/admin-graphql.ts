/** The part of Shopify's Admin client that our calls need: takes a document and variables, returns a JSON body. */
export type AdminGraphql = (
  document: string,
  options?: { variables?: Record<string, unknown> },
) => Promise<{ json: () => Promise<unknown> }>;

/** Admin API of a shop; throws PermanentError when the app is not installed there any more. */
export type AdminFor = (shopId: number) => Promise<AdminGraphql>;
