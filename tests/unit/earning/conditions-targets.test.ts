import { describe, expect, it } from "vitest";
import { addedTargets, resourceOf, targetIds } from "~/modules/earning/conditions/targets";

describe("things that rules name by their ids", () => {
  const rules = [
    { onlyProducts: ["1", "2"], withoutProducts: ["3"], tiers: ["gold"] },
    { onlyProducts: ["2"], onlyCollections: ["9"], markets: ["5"], segments: ["6"], countries: ["DE"] },
    {},
  ];

  it.each([
    ["Product", ["1", "2", "3"]],
    ["Collection", ["9"]],
    ["Market", ["5"]],
    ["Segment", ["6"]],
    ["Tier", ["gold"]],
  ] as const)("%s, each once", (resource, ids) => {
    expect(targetIds(rules, resource)).toEqual(ids);
    expect(targetIds([], resource)).toEqual([]);
  });

  it("countries are no things of the shop", () => {
    expect(resourceOf("countries")).toBeUndefined();
    expect(resourceOf("onlyProducts")).toBe("Product");
  });

  it("anew are those that were not named before, each once", () => {
    expect(
      addedTargets({ onlyProducts: ["1", "2", "2"], tiers: ["gold"] }, { onlyProducts: ["1"] }).toSorted(),
    ).toEqual([
      ["onlyProducts", ["2"]],
      ["tiers", ["gold"]],
    ]);
    expect(addedTargets({ onlyProducts: ["1"] }, { onlyProducts: ["1"] })).toEqual([]);
    expect(addedTargets({}, { onlyProducts: ["1"] })).toEqual([]);
  });
});
