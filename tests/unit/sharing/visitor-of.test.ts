import { expect, it } from "vitest";
import { visitorOf } from "~/lib/visitor-of";
import { takeFrom } from "~/platform/limit-proxy.server";

it.each([
  ["203.0.113.7", 0, "203.0.113.7"],
  ["198.51.100.9, 203.0.113.7", 0, "203.0.113.7"],
  ["198.51.100.9, 203.0.113.7, 192.0.2.1", 1, "203.0.113.7"],
  ["203.0.113.7", 1, ""],
  ["", 0, ""],
])("of %j behind %i proxies of ours the client is %j", (forwarded, proxies, ip) => {
  expect(visitorOf(new Headers({ "x-forwarded-for": forwarded }), proxies).ip).toBe(ip);
});

it("lets so many pass at once, then as many as come in time", () => {
  const limit = { burst: 3, perSecond: 0.5 };
  const take = (at: number) => takeFrom("somebody", limit, at);
  expect([take(0), take(0), take(0), take(0), take(1_000), take(2_000), take(2_000)]).toEqual([0, 0, 0, 2, 1, 0, 2]);
  expect(takeFrom("somebody else", limit, 0)).toBe(0);
});
