import { expect, it } from "vitest";
import { searchNumbers } from "~/modules/read-models/search-numbers";

it.each([
  ["+49 170 1234567", "491701234567", "491701234567"],
  ["+49 (0)170 123-45 67", "491701234567", "491701234567"],
  ["0049 170 1234567", "491701234567", "491701234567"],
  ["0170/1234567", "01701234567", "1701234567"],
  ["(0170) 123 4567", "01701234567", "1701234567"],
  ["170 1234567", "1701234567", "1701234567"],
  ["07700 900123", "07700900123", "7700900123"],
  ["+44 7700 900123", "447700900123", "447700900123"],
  ["(202) 555-0143", "2025550143", "2025550143"],
  ["６１２ 555 0143", "6125550143", "6125550143"],
])("%s is a telephone number", (text, whole, end) => {
  expect(searchNumbers(text).phone).toEqual({ whole, end });
});

it.each(["12345", "anna 0170", "0", "+", "()", "1001-A", "", "1".repeat(31)])("%s is none", (text) => {
  expect(searchNumbers(text).phone).toBeNull();
});

it.each([
  ["1001", "1001", "1001"],
  ["#1001", "1001", "1001"],
  ["DE-1001", "1001", "de1001"],
  ["EN1001/b", "1001", "en1001b"],
])("%s may be an order", (text, digits, name) => {
  expect(searchNumbers(text).order).toEqual({ digits, name });
});

it.each(["anna", "anna 1", "a1@example.test", "#"])("%s is no order", (text) => {
  expect(searchNumbers(text).order).toBeNull();
});

it("takes digits alone for a customer's number", () => {
  expect(searchNumbers(" 7000001 ").customerId).toBe(7_000_001n);
  for (const text of ["007", "#7", "1".repeat(19), "7.0"]) expect(searchNumbers(text).customerId).toBeNull();
});
