import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";

interface Branch {
  id: string;
  path?: string;
  index?: boolean;
  children?: Branch[];
}

/** Whether all escapes of a URL can be decoded. */
export function isWellFormed(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/**
 * Names a URL by its route, e.g. "/webhooks/reviews/:kind/:token": URLs contain tokens, codes and customers' numbers,
 * which must not be logged.
 */
export function routePatterns(routes: ServerBuild["routes"]): (pathname: string) => string {
  const below = (parentId: string | undefined): Branch[] =>
    Object.values(routes)
      .filter((route) => route !== undefined && (route.parentId ?? undefined) === parentId)
      .map((route) => {
        const children = below(route!.id);
        return { id: route!.id, path: route!.path, index: route!.index, ...(children.length > 0 && { children }) };
      });
  const tree = below(undefined) as Parameters<typeof matchRoutes>[0];
  return (pathname) => {
    // Remix requests a page's data at its URL with a suffix.
    const page = pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
    if (!isWellFormed(page)) return "(no route)";
    const matches = matchRoutes(tree, page) ?? [];
    const parts = matches.map(({ route }) => route.path ?? "").filter((path) => path !== "");
    return matches.length > 0 ? `/${parts.join("/")}`.replace(/\/+/g, "/") : "(no route)";
  };
}
