const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Prints numbered steps with their duration: `[3/8] Build … 4.2 s`. */
export function createSteps(total: number, write: (text: string) => void = (text) => void process.stdout.write(text)) {
  const startedAt = Date.now();
  let number = 0;
  const note = (text: string): void => write(`      ${text}\n`);

  return {
    async run<T>(title: string, work: (note: (text: string) => void) => Promise<T>): Promise<T> {
      number += 1;
      const began = Date.now();
      const notes: string[] = [];
      write(`[${number}/${total}] ${title} …`);
      try {
        const result = await work((text) => notes.push(text));
        write(` ${seconds(Date.now() - began)}\n`);
        return result;
      } catch (error) {
        write(" failed\n");
        throw error;
      } finally {
        notes.forEach(note);
      }
    },
    note,
    total: () => seconds(Date.now() - startedAt),
  };
}

export type Steps = ReturnType<typeof createSteps>;
