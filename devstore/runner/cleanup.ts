import { setTimeout } from "node:timers/promises";

export type Closer = () => Promise<unknown> | unknown;

/** Collects functions that close things, and calls them in reverse order once, however often `close` is called. */
export function createCleanup() {
  const closers: { closer: Closer; patienceMs: number }[] = [];
  let closing: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    for (let next = closers.pop(); next; next = closers.pop()) {
      const { closer, patienceMs } = next;
      try {
        await Promise.race([closer(), setTimeout(patienceMs, undefined, { ref: false })]);
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }

  return {
    /** Closing does not wait longer than `patienceMs`. */
    add: (closer: Closer, patienceMs = 15_000): void => void closers.push({ closer, patienceMs }),
    isClosing: () => closing !== undefined,
    close: (): Promise<void> => (closing ??= closeAll()),
  };
}

export type Cleanup = ReturnType<typeof createCleanup>;
