export type Closer = () => Promise<unknown> | unknown;

/** Collects what has to be closed and closes it in reverse order, once, whoever asks. */
export function createCleanup() {
  const closers: Closer[] = [];
  let closing: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    for (let closer = closers.pop(); closer; closer = closers.pop()) {
      try {
        await closer();
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }

  return {
    add: (closer: Closer): void => void closers.push(closer),
    isClosing: () => closing !== undefined,
    close: (): Promise<void> => (closing ??= closeAll()),
  };
}

export type Cleanup = ReturnType<typeof createCleanup>;
