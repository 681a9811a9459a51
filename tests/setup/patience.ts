import { createHash } from "node:crypto";

/** What hashing so many bytes takes on an idle machine of moderate speed. */
const BYTES = 4 * 1024 * 1024;
const IDLE_MS = 12;
const LONGEST = 8;

/** How much slower than that this machine is now, at least 1; half of its time for others counts twice. */
function measureSlowness(): number {
  const block = Buffer.alloc(BYTES, 7);
  const start = performance.now();
  for (let turn = 0; turn < 5; turn += 1) createHash("sha256").update(block).digest();
  return Math.max(1, (performance.now() - start) / 5 / IDLE_MS);
}

const factor = Math.min(LONGEST, 3 * measureSlowness());

/**
 * A limit for something that takes at most so long on an idle machine. Limits only end what hangs: a test waits for a
 * condition and never for a time, so that long ones cost nothing.
 */
export const patience = (idleMs: number): number => Math.round(idleMs * factor);
