import { expect, it } from "vitest";
import { readLines, type Line } from "~/lib/jsonl";

const lines = ['{"id":"order-1"}', '{"title":"Tee für zwei"}', "not JSON", '{"id":"line-3"}'];

/** The file in pieces of a few bytes, so that lines and letters are cut apart. */
function file(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
      controller.close();
    },
  });
}

async function read(from: number, text = lines.join("\n")): Promise<Line[]> {
  const found: Line[] = [];
  for await (const line of readLines(file(text), from)) found.push(line);
  return found;
}

it("gives each line with its place", async () => {
  expect(await read(0)).toEqual(lines.map((text, index) => ({ text, place: index + 1 })));
});

it("goes on behind the place reached, and has nothing left at the end", async () => {
  expect((await read(2)).map(({ place }) => place)).toEqual([3, 4]);
  expect(await read(4)).toEqual([]);
});

it("passes over empty lines", async () => {
  expect(await read(0, "\na\n\nb\n")).toEqual([
    { text: "a", place: 1 },
    { text: "b", place: 2 },
  ]);
});
