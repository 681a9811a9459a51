import type { Context } from "./context";
import { readHandle } from "./paths";

/** The text at the end of a start, with all addresses. */
export function summaryOf({ app, storeUrl, appUrl, files }: Context, took: string): string {
  const rows = [
    ["Storefront", storeUrl],
    ["Admin", `${storeUrl}/admin`],
    [`${app.name} in the admin`, `${storeUrl}/admin/apps/${readHandle(app)}`],
    ["Mail inbox", `${storeUrl}/inbox`],
    ["App, as Shopify calls it", appUrl],
    ["Log of the app", files.appLog],
  ] as const;
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
  return `\nEverything runs (${took}). Ctrl-C ends it.\n\n${lines.join("\n")}\n\n`;
}
