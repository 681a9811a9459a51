import { setTimeout as pauseFor } from "node:timers/promises";

/** A process is given up when it dies more often than this without having run for a minute in between. */
const RESTARTS_MAX = 5;
const FIRST_WAIT_MS = 500;
const SETTLED_MS = 60_000;

export interface KeptProcess {
  /** Resolves when the process has ended, with how it did, such as "The app ended unexpectedly (SIGKILL)". */
  ended: () => Promise<string>;
  restart: () => Promise<void> | void;
  /** Whether it is to run at all: not while everything ends, nor when it never ran. */
  isWanted: () => boolean;
  /** Message on the terminal. */
  note: (text: string) => void;
  /** for tests */
  pause?: (milliseconds: number) => Promise<unknown>;
  now?: () => number;
}

/**
 * Starts a process again each time it dies, after a wait that doubles.
 * @returns how it ended when it is not started again
 */
export async function keepRunning(kept: KeptProcess): Promise<string> {
  const { ended, restart, isWanted, note, pause = pauseFor, now = Date.now } = kept;
  let began = now();
  let how = await ended();
  for (let restarts = 0; ;) {
    restarts = now() - began > SETTLED_MS ? 1 : restarts + 1;
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
