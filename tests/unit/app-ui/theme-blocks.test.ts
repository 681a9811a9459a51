import { expect, test } from "vitest";
import { editorAddress, readBlockStatuses } from "../../../app/components/theme-blocks/theme-blocks";

const ui = { type: "ui_extension", activations: [{ target: "admin.customer-details.block.render" }] };
const block = (handle: string, status: "active" | "available" | "unavailable") => ({ handle, status });

test("of what App Bridge tells the app's blocks are read, and nothing is taken for known that it does not tell", () => {
  const theme = {
    type: "theme_app_extension",
    activations: [block("reviews", "active"), block("birthday", "available")],
  };
  expect(readBlockStatuses([ui, theme])).toEqual(
    new Map([
      ["birthday", "available"],
      ["reviews", "active"],
    ]),
  );
  expect(readBlockStatuses([])).toBeNull();
  expect(readBlockStatuses([ui])).toBeNull();
  expect(readBlockStatuses([{ type: "theme_app_extension", activations: [] }])).toBeNull();
  expect(readBlockStatuses([{ type: "theme_app_extension", activations: [block("another", "active")] }])).toBeNull();
});

test("a block is added by the app's key and the block's file, to the template that it is for", () => {
  expect(editorAddress("review-form", "key1")).toBe(
    "shopify://admin/themes/current/editor?template=product&addAppBlockId=key1/review-form&target=newAppsSection",
  );
});
