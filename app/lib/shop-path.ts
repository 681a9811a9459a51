/** Longer ones are no page that a form stands on. */
const LENGTH_MAX = 2_000;

/** The characters of a path by RFC 3986, and encoded ones that are no control characters. One way to read each text. */
const path = /^\/(?:[\w!$&'()*+,.:;=@~/-]|%[2-689a-f][\da-f]|%7[\da-e])*$/i;

/** A path of the shop itself to go back to, without query and fragment; anything else is its home page. */
export function shopPath(text: unknown): string {
  if (typeof text !== "string" || text.length > LENGTH_MAX || text.includes("//")) return "/";
  return path.test(text) ? text : "/";
}
