import { expect, test } from "vitest";
import { inBrief, namesInBrief } from "../../../app/components/rules/rule-names";

test("two names are shown, and how many more there are", () => {
  expect(inBrief(["Coffee"])).toBe("Coffee");
  expect(inBrief(["Coffee", "Tea"])).toBe("Coffee, Tea");
  expect(inBrief(["Coffee", "Tea", "Mugs", "Gifts"])).toBe("Coffee, Tea +2");
});

test("names are shown only where all that would be shown are known", () => {
  const names = { "1": "Coffee", "2": "Tea" };
  expect(namesInBrief(["1", "2"], names)).toBe("Coffee, Tea");
  expect(namesInBrief(["1", "2", "3"], names)).toBe("Coffee, Tea +1");
  expect(namesInBrief(["1", "3"], names)).toBeNull();
});
