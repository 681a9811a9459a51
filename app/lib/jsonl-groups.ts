import { parseStorableJson } from "~/lib/json-text";

export interface LineGroup {
  /** a root object and the lines that follow it with a `__parentId` */
  lines: Record<string, unknown>[];
  /** lines of the file up to and with this group */
  position: number;
}

/**
 * Reads the grouped JSONL file of a bulk operation root by root, holding one group in memory.
 * Groups that end at or before line `from` are skipped. @throws SyntaxError on a line that is not JSON
 */
export async function* readJsonlGroups(body: ReadableStream<Uint8Array>, from: number): AsyncGenerator<LineGroup> {
  let group: Record<string, unknown>[] = [];
  let position = 0;
  for await (const line of readLines(body)) {
    position += 1;
    if (position <= from) continue;
    const value = parseStorableJson(line) as Record<string, unknown>;
    if (!("__parentId" in value) && group.length > 0) {
      yield { lines: group, position: position - 1 };
      group = [];
    }
    group.push(value);
  }
  if (group.length > 0) yield { lines: group, position };
}

async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
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
