/**
 * Where a link of an extension leads in the admin: `shopify:admin/…` in the admin, `app:…` and relative addresses in the
 * app (shopify.dev/docs/api/admin-extensions/latest/network-features, "Custom protocols").
 */
export function resolveAddress(piece: HTMLElement, address: string): string {
  const home = piece.closest<HTMLElement>("[data-app-home]")?.dataset.appHome ?? "";
  if (address.startsWith("shopify:admin")) return address.replace("shopify:admin", "/admin");
  if (address.startsWith("app:")) return `${home}/${address.slice("app:".length).replace(/^\/+/, "")}`;
  return address.startsWith("/") ? home + address : address;
}
