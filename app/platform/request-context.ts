import "@remix-run/node";

declare module "@remix-run/node" {
  /** What the server passes to loaders and actions beside the request; empty under the development server. */
  interface AppLoadContext {
    /** the query as it was sent, without "?": Remix rewrites the request's URL */
    rawQuery?: string;
    /** the route's pattern, for logs; URLs contain tokens and customers' numbers */
    route?: string;
  }
}
