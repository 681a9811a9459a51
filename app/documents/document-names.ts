/** Documents of `docs/` that the app shows, with their public addresses. */
export const publicPaths = {
  "privacy-policy": "/privacy",
  "data-processing": "/data-processing",
  accessibility: "/accessibility",
} as const;

export type DocumentName = keyof typeof publicPaths;

export const documentNames = Object.keys(publicPaths) as DocumentName[];

export const isDocumentName = (name: string | undefined): name is DocumentName =>
  name !== undefined && Object.hasOwn(publicPaths, name);

/** The same document inside the Shopify admin, below the entry of the navigation that it belongs to. */
export const pathInApp = (name: DocumentName): string => `/app/settings/documents/${name}`;
