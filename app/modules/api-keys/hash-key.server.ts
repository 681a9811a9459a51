import { createHash } from "node:crypto";

/** The key has 256 random bits, so a plain hash cannot be guessed back; it is what the database holds. */
export const hashKey = (key: string): string => createHash("sha256").update(key, "utf8").digest("hex");
