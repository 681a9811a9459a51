import { expect, it } from "vitest";
import { textBlocks } from "~/lib/text-blocks";
import { endsInTime } from "../../setup/ends-in-time";

const paragraph = (text: string) => ({ heading: false, text });
const heading = (text: string) => ({ heading: true, text });

it.each([
  ["One\ntwo\n\nthree", [paragraph("One\ntwo"), paragraph("three")]],
  ["## Who\nWe.\n## What\n\nThis.", [heading("Who"), paragraph("We."), heading("What"), paragraph("This.")]],
  ["\n \n## Who\n \n\nWe.\n", [heading("Who"), paragraph("We.")]],
  ["##Who # not ## either", [paragraph("##Who # not ## either")]],
  ["## ", []],
  ["", []],
])("%j", (text, blocks) => {
  expect(textBlocks(text)).toEqual(blocks);
});

it.each(["\n", "\n \t", "## \n", "## "])("takes steps in proportion to a text of many %j", (part) => {
  expect(endsInTime(() => textBlocks(part.repeat(100_000)).length)).toBeLessThanOrEqual(1);
});
