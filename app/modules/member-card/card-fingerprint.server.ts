import { hash } from "node:crypto";
import { canonicalJson } from "~/lib/json-text";

/**
 * Hash of a card's content, independent of when the card was written and the tag was given. The prefix is the version of the hash: after a
 * change of it each card is written once more when it is next requested; a deploy requests none.
 */
export function cardFingerprint(card: object): string {
  return `sha256:${hash("sha256", canonicalJson({ ...card, updatedAt: undefined, offersFrom: undefined }))}`;
}
