/** A path of the shop itself to go back to, without query and fragment; anything else is its home page. */
export function shopPath(text: unknown): string {
  return typeof text === "string" && /^\/(?:[\w%.~-]+\/?)*$/.test(text) && !text.startsWith("//") ? text : "/";
}
