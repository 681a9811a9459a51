import { hash } from "node:crypto";
import { canonicalJson } from "~/lib/json-text";

/**
 * The same for cards that show the same, whenever they were written. The prefix names the way it is made. After a change
 * of that way each card is written once more when it is next asked for; a deploy asks for none.
 */
export function cardFingerprint(card: object): string {
  return `sha256:${hash("sha256", canonicalJson({ ...card, updatedAt: undefined }))}`;
}
