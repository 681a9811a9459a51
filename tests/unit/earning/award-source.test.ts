import { expect, it } from "vitest";
import {
  grantSource,
  memberSource,
  missionSource,
  orderIdOfSource,
  orderSource,
  reviewSource,
  shareSource,
  subjectOfSource,
  yearlySource,
} from "~/modules/earning/core/award-source";

const mission = { missionId: "m-1", customerId: 7n };

it.each([
  [orderSource(450789469n), "order:450789469"],
  [memberSource(7n), "member:7"],
  [reviewSource(8n, 7n), "review:8:7"],
  [missionSource({ ...mission, attempt: 1 }), "mission:m-1:7"],
  [missionSource({ ...mission, attempt: 2 }), "mission:m-1:7:2"],
  [shareSource({ code: "abc", day: "2026-03-01", visitId: "v" }), "share:abc:2026-03-01:v"],
  [yearlySource("BIRTHDAY", 2026, 7n), "birthday:2026:7"],
  [grantSource("FLOW", "k"), "flow:k"],
])("%s is what the database has", (source, stored) => {
  expect(source).toBe(stored);
});

it("tells the order of an order's award only", () => {
  expect(orderIdOfSource("order:450789469")).toBe(450789469n);
  expect(["order:", "order:1x", "member:1", "reorder:1"].map(orderIdOfSource)).toEqual([null, null, null, null]);
});

it("tells the product of a review and the mission of an entry", () => {
  expect(subjectOfSource("review:8:7")).toBe("8");
  expect(subjectOfSource("mission:m-1:7:2")).toBe("m-1");
});
