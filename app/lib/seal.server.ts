import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The newest first: it seals, and all of them open. */
export type SealKeys = readonly [string, ...string[]];

/** `purpose` prevents that something sealed for one use is opened for another. */
const keyOf = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "", `stammtisch-seal/${purpose}`, 32));

/** Encrypts a text (AES-256-GCM), so that it cannot be read from the database alone. */
export function seal(text: string, [newest]: SealKeys, purpose: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(newest, purpose), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/** The decrypted text; null when none of these keys sealed it or it was changed. */
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

/** Prefix of everything sealed with the newest key, to find the rest; the key cannot be derived from it. */
export const sealMark = ([newest]: SealKeys): string =>
  `sealed.${createHash("sha256").update(keyOf(newest, "mark")).digest("hex").slice(0, 8)}.`;

const anyMark = /^sealed\.[0-9a-f]{8}\./;

/** Seals a text for a column that may still hold unsealed texts. */
export const sealMarked = (text: string, keys: SealKeys, purpose: string): string =>
  sealMark(keys) + seal(text, keys, purpose);

/** The text of such a column, sealed or not; null when no key opens it. */
export const openMarked = (stored: string, keys: SealKeys, purpose: string): string | null =>
  anyMark.test(stored) ? unseal(stored.replace(anyMark, ""), keys, purpose) : stored;
