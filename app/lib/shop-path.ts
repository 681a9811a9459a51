/** Longer paths are no page with a form. */
const LENGTH_MAX = 2_000;

/**
 * The characters of a path by RFC 3986, and encoded characters except control characters. Each text matches in one way
 * only.
 */
const path = /^\/(?:[\w!$&'()*+,.:;=@~/-]|%[2-689a-f][\da-f]|%7[\da-e])*$/i;

/** A path of the shop to return to, without query and fragment; the home page for anything else. */
export function shopPath(text: unknown): string {
  if (typeof text !== "string" || text.length > LENGTH_MAX || text.includes("//")) return "/";
  return path.test(text) ? text : "/";
}
