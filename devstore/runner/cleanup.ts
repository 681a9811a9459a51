import { setTimeout } from "node:timers/promises";

export type Closer = () => Promise<unknown> | unknown;

/** Collects what has to be closed and closes it in reverse order, once, whoever asks. */
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
    /** What takes longer than `patienceMs` is left to the end of the process. */
    add: (closer: Closer, patienceMs = 15_000): void => void closers.push({ closer, patienceMs }),
    isClosing: () => closing !== undefined,
    close: (): Promise<void> => (closing ??= closeAll()),
  };
}

export type Cleanup = ReturnType<typeof createCleanup>;
