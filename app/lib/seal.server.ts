import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The newest first: it seals, and all of them open. */
export type SealKeys = readonly [string, ...string[]];

/** `purpose` keeps what is sealed for one thing from being opened as another. */
const keyOf = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "", `stammtisch-seal/${purpose}`, 32));

/** Encrypts a text (AES-256-GCM), so that the database alone does not tell it. */
export function seal(text: string, [newest]: SealKeys, purpose: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(newest, purpose), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/** What was sealed; null when it was sealed with none of these keys or changed since. */
export function unseal(sealed: string, keys: SealKeys, purpose: string): string | null {
  const bytes = Buffer.from(sealed, "base64");
  for (const key of keys) {
    const text = open(bytes, keyOf(key, purpose));
    if (text !== null) return text;
  }
  return null;
}

function open(bytes: Buffer, key: Uint8Array): string | null {
  const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, iv).setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** Begins what is sealed with the newest key, so that the rest is found; the key cannot be told from it. */
export const sealMark = ([newest]: SealKeys): string =>
  `sealed.${createHash("sha256").update(keyOf(newest, "mark")).digest("hex").slice(0, 8)}.`;

const anyMark = /^sealed\.[0-9a-f]{8}\./;

/** A text for a column that may also hold texts from before anything was sealed. */
export const sealMarked = (text: string, keys: SealKeys, purpose: string): string =>
  sealMark(keys) + seal(text, keys, purpose);

/** The text of such a column, sealed or from before; null when no key opens it. */
export const openMarked = (stored: string, keys: SealKeys, purpose: string): string | null =>
  anyMark.test(stored) ? unseal(stored.replace(anyMark, ""), keys, purpose) : stored;
