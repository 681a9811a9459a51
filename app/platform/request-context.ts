import "@remix-run/node";

declare module "@remix-run/node" {
  /** What the server hands to loaders and actions beside the request; empty under the development server. */
  interface AppLoadContext {
    /** the query as it came over the wire, without "?": Remix rewrites the request's own */
    rawQuery?: string;
    /** the route's pattern, for logs; addresses hold tokens and numbers of customers */
    route?: string;
  }
}
