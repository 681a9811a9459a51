import { expect, it } from "vitest";
import { readJsonlGroups, type LineGroup } from "~/lib/jsonl-groups";

const lines = [
  { id: "order-1" },
  { id: "line-1", __parentId: "order-1" },
  { id: "order-2", title: "Tee für zwei" },
  { id: "order-3" },
  { id: "line-3", __parentId: "order-3" },
];

/** The file in pieces of a few bytes, so that lines and letters are cut apart. */
function file(): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(lines.map((line) => JSON.stringify(line)).join("\n"));
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
      controller.close();
    },
  });
}

async function read(from: number): Promise<LineGroup[]> {
  const groups: LineGroup[] = [];
  for await (const group of readJsonlGroups(file(), from)) groups.push(group);
  return groups;
}

it("gives each root with what belongs to it, and how far the file is read", async () => {
  expect(await read(0)).toEqual([
    { lines: lines.slice(0, 2), position: 2 },
    { lines: lines.slice(2, 3), position: 3 },
    { lines: lines.slice(3), position: 5 },
  ]);
});

it("goes on behind the position reached, and has nothing left at the end", async () => {
  expect((await read(2)).map(({ position }) => position)).toEqual([3, 5]);
  expect((await read(3)).map(({ lines: group }) => group[0]?.id)).toEqual(["order-3"]);
  expect(await read(5)).toEqual([]);
});
