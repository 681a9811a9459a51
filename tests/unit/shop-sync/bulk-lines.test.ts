import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupLines, readBulkLine, type BulkLine } from "~/modules/shop-sync/bulk-lines";
import type { BulkGroup } from "~/modules/shop-sync/bulk-values";

const text = (id: string, __parentId?: string, more: object = {}) => JSON.stringify({ id, ...more, __parentId });
const file = [
  text("o1"),
  text("o2"),
  text("i1", "o1"),
  text("i2", "o2"),
  text("a1", "o1"),
  text("a2", "o2"),
  text("s1", "a1"),
  text("s2", "a2"),
  text("s3", "a1"),
];
const linesOf = (texts: readonly string[]): BulkLine[] =>
  texts.flatMap((line, index) => readBulkLine({ text: line, place: index + 1 }) ?? []);
const idsOf = (groups: readonly BulkGroup[]) =>
  groups.map(([root, ...rest]) => [root?.id, rest.map(({ id }) => id).sort()]);

describe("lines of an export", () => {
  it("are put together by their parents, two levels deep", () => {
    const { groups, orphans } = groupLines(linesOf(file));
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([
      ["o1", "i1", "a1", "s1", "s3"],
      ["o2", "i2", "a2", "s2"],
    ]);
    expect(orphans.size).toBe(0);
  });

  it("in whatever order they come, children before their parents too, and come again", () => {
    const shuffled = fc
      .shuffledSubarray(file, { minLength: file.length })
      .chain((lines) => fc.subarray(file).map((again) => [...lines, ...again]));
    fc.assert(
      fc.property(shuffled, (lines) => {
        const { groups, orphans } = groupLines(linesOf(lines));
        expect(idsOf(groups).toSorted()).toEqual([
          ["o1", ["a1", "i1", "s1", "s3"]],
          ["o2", ["a2", "i2", "s2"]],
        ]);
        expect(orphans.size).toBe(0);
      }),
    );
  });

  it("told twice are as they were told last", () => {
    const { groups } = groupLines(
      linesOf([text("o1", undefined, { name: "old" }), text("o1", undefined, { name: "new" })]),
    );
    expect(groups).toEqual([[{ id: "o1", name: "new" }]]);
  });

  it("whose parent is missing are told by the one that is missing", () => {
    const { groups, orphans } = groupLines(linesOf(file.filter((line) => line !== text("o1"))));
    expect(idsOf(groups)).toEqual([["o2", ["a2", "i2", "s2"]]]);
    expect([...orphans].map(([missing, lines]) => [missing, lines.map(({ id }) => id)])).toEqual([
      ["o1", ["i1", "a1", "s1", "s3"]],
    ]);
  });

  it.each(["", "{", "[]", "null", "5", '"text"'])("%j is none", (line) => {
    expect(readBulkLine({ text: line, place: 1 })).toBeNull();
  });

  it("without an id is known by its place", () => {
    expect(readBulkLine({ text: '{"name":"x"}', place: 7 })).toEqual({
      id: "line:7",
      parentId: null,
      place: 7,
      value: { name: "x" },
    });
  });
});
