import { setTimeout as pauseFor } from "node:timers/promises";

/** Restarts in a row, each after less than a minute of running, before the process is given up. */
const RESTARTS_MAX = 5;
const FIRST_WAIT_MS = 500;
const STABLE_MS = 60_000;

export interface KeptProcess {
  /** Resolves when the process has ended, to a text such as "The app ended unexpectedly (SIGKILL)". */
  ended: () => Promise<string>;
  restart: () => Promise<void> | void;
  /** Whether to restart it: not while everything stops, nor when it never ran. */
  isWanted: () => boolean;
  /** Writes to the terminal. */
  note: (text: string) => void;
  /** for tests */
  pause?: (milliseconds: number) => Promise<unknown>;
  now?: () => number;
}

/**
 * Restarts a process each time it dies, after a wait that doubles.
 * @returns how it ended when it is not restarted
 */
export async function keepRunning(kept: KeptProcess): Promise<string> {
  const { ended, restart, isWanted, note, pause = pauseFor, now = Date.now } = kept;
  let began = now();
  let how = await ended();
  for (let restarts = 0; ;) {
    restarts = now() - began > STABLE_MS ? 1 : restarts + 1;
    if (!isWanted() || restarts > RESTARTS_MAX) return how;
    const wait = FIRST_WAIT_MS * 2 ** (restarts - 1);
    note(`${how}; it is started again in ${wait / 1_000} s.`);
    await pause(wait);
    if (!isWanted()) return how;
    began = now();
    try {
      await restart();
      how = await ended();
    } catch (error) {
      how = error instanceof Error ? error.message : String(error);
    }
  }
}
