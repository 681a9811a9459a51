import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The store's time: real time plus an offset that only grows. */
export interface StoreClock {
  now(): Date;
  nowMs(): number;
  offsetMs(): number;
  /** Moves time forward by `ms`. @throws RangeError when `ms` is negative */
  advance(ms: number): Date;
  set(to: Date): Date;
}

export interface ClockOptions {
  /** initial offset from real time */
  offsetMs: number;
  save: (offsetMs: number) => void;
  /** file for `preload.mjs` in the app's process: the offset in milliseconds, as text */
  clockFile?: string | undefined;
  /** called after each move */
  moved?: () => void;
}

function writeClockFile(path: string, offsetMs: number) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, String(offsetMs));
  renameSync(`${path}.new`, path);
}

export function createClock({ offsetMs: initial, save, clockFile, moved }: ClockOptions): StoreClock {
  let offset = initial;
  if (clockFile) writeClockFile(clockFile, offset);
  const nowMs = () => Date.now() + offset;
  const advance = (ms: number) => {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError("The clock only moves forward.");
    offset += Math.round(ms);
    save(offset);
    if (clockFile) writeClockFile(clockFile, offset);
    moved?.();
    return new Date(nowMs());
  };
  return {
    now: () => new Date(nowMs()),
    nowMs,
    offsetMs: () => offset,
    advance,
    set: (to) => advance(to.getTime() - nowMs()),
  };
}
