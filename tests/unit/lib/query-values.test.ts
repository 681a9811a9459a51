import fc from "fast-check";
import { expect, it } from "vitest";
import { firstValues, repeatedNames } from "~/lib/query-values";
import { queueKinds } from "~/modules/approvals/approvables.server";
import { parseQueueQuery } from "~/modules/approvals/queue-query";
import { parseMemberListQuery } from "~/modules/read-models/member-list-query";
import { parseReviewListQuery } from "~/modules/reviews/review-list-query";

const pairs = fc.array(fc.tuple(fc.constantFrom("limit", "kind", "a", "__proto__x", "ä"), fc.string()));

it("the first value of a name counts, and a repeated name is told once", () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const params = new URLSearchParams(given);
      const first = firstValues(params);
      const names = new Set(params.keys());
      expect(Object.keys(first).toSorted()).toEqual([...names].toSorted());
      for (const name of names) expect(first[name]).toBe(params.get(name));
      const repeated = [...names].filter((name) => params.getAll(name).length > 1);
      expect(repeatedNames(params).toSorted()).toEqual(repeated.toSorted());
    }),
  );
});

it.each([
  ["queue", (params) => parseQueueQuery(params, queueKinds), "kind=REVIEW&order=NEWEST", "kind=ORDER&order=OLDEST"],
  ["members", parseMemberListQuery, "q=mira&sort=points&direction=asc", "q=nora&sort=name&direction=desc"],
  ["reviews", parseReviewListQuery, "status=WAITING&stars=5", "status=REJECTED&stars=1"],
] as [string, (params: URLSearchParams) => unknown, string, string][])(
  "in the address of the %s page the first counts",
  (_, parse, first, later) => {
    expect(parse(new URLSearchParams(`${first}&${later}`))).toEqual(parse(new URLSearchParams(first)));
    expect(parse(new URLSearchParams(later))).not.toEqual(parse(new URLSearchParams(first)));
  },
);
