import { expect, it } from "vitest";
import { listNeeds, type OpenMatters } from "~/modules/read-models/needs";

const at = new Date("2026-11-20T11:00:00Z");
const later = new Date("2026-11-22T11:00:00Z");
const quiet: OpenMatters = {
  importFailed: false,
  accountsUntold: false,
  parked: 0,
  dataRequests: { open: 0, oldest: null },
  unseenOffers: [],
  backlog: { waiting: 0, oldest: null },
  deeds: { count: 0, oldest: null },
  ending: [],
};

it("has nothing to say on a quiet day", () => {
  expect(listNeeds(quiet)).toEqual([]);
});

it("lists what is broken first, then what waits, then what ends", () => {
  const needs = listNeeds({
    importFailed: true,
    accountsUntold: true,
    parked: 2,
    dataRequests: { open: 1, oldest: at },
    unseenOffers: [{ id: "a", title: "Ten percent" }],
    backlog: { waiting: 9, oldest: at },
    deeds: { count: 3, oldest: at },
    ending: [{ kind: "MULTIPLIER", id: "m", title: "Weekend", endsAt: at }],
  });
  expect(needs).toEqual([
    { kind: "IMPORT_FAILED" },
    { kind: "ACCOUNTS_UNTOLD" },
    { kind: "PARKED", count: 2 },
    { kind: "DATA_REQUEST", count: 1, since: at.toISOString() },
    { kind: "OFFER_UNSEEN", id: "a", title: "Ten percent" },
    { kind: "WAITING", count: 9, since: at.toISOString() },
    { kind: "TASKS", count: 3, since: at.toISOString() },
    { kind: "MULTIPLIER_ENDS", id: "m", title: "Weekend", endsAt: at.toISOString() },
  ]);
});

it("tells of several unseen offers in one line", () => {
  const unseenOffers = ["a", "b"].map((id) => ({ id, title: id }));
  expect(listNeeds({ ...quiet, unseenOffers })).toEqual([{ kind: "OFFERS_UNSEEN", count: 2 }]);
});

it("tells of the three that end first", () => {
  const ending = [later, at, later, later].map((endsAt, index) => {
    return { kind: "OFFER" as const, id: `${index}`, title: "", endsAt };
  });
  expect(listNeeds({ ...quiet, ending }).map((need) => "id" in need && need.id)).toEqual(["1", "0", "2"]);
});
