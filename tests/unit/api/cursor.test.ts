import { expect, it } from "vitest";
import { placeCursor, numberCursor, readPlaceCursor, readNumberCursor } from "~/api/cursor";

it("cursors are read back as they were given", () => {
  const next = { at: new Date("2026-11-21T12:00:00.123Z"), id: "8c1f0b52-5f0e-4c0e-9a62-3a8f7d0f6c11" };
  expect(readPlaceCursor(placeCursor(next) ?? "")).toEqual(next);
  expect(readNumberCursor(numberCursor(123_456n) ?? "")).toBe(123_456n);
  expect(placeCursor(null)).toBeNull();
  expect(readPlaceCursor(undefined)).toBeUndefined();
  expect(encodeURIComponent(placeCursor(next) ?? "")).toBe(placeCursor(next));
});

it.each(["", "x", "%%%", btoa("1; DROP"), btoa("2026-11-21T12:00:00.123Z"), btoa("-5")])("%j is none", (cursor) => {
  expect(() => readPlaceCursor(cursor)).toThrow("CURSOR_INVALID");
  expect(() => readNumberCursor(cursor)).toThrow("CURSOR_INVALID");
});
