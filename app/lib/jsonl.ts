export interface Line {
  text: string;
  /** from 1; empty lines are not counted */
  place: number;
}

/** Reads a JSONL file line by line, holding one in memory. Lines up to and with the place `from` are skipped. */
export async function* readLines(body: ReadableStream<Uint8Array>, from: number): AsyncGenerator<Line> {
  let place = 0;
  for await (const text of linesOf(body)) {
    place += 1;
    if (place > from) yield { text, place };
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  const decoder = new TextDecoder();
  // The web types do not say yet that streams can be iterated; Node's can.
  for await (const bytes of body as unknown as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line) yield line;
  }
  if (rest) yield rest;
}
