import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dueTagChanges,
  holdsEverybody,
  inSegmentFrom,
  type SegmentTerms,
} from "~/modules/members/membership/membership-tags";
import type { MembershipState } from "~/modules/members/membership/takes-part";

const now = new Date("2026-11-21T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
const long = ago(3_600);
const all = (segmentTag: "MEMBER" | "LEFT", segmentSince: Date | null = null): SegmentTerms => ({
  membershipMode: "ALL",
  segmentTag,
  segmentSince,
});
const joined = (segmentTag: "MEMBER" | "LEFT", segmentSince: Date | null = null): SegmentTerms => ({
  ...all(segmentTag, segmentSince),
  membershipMode: "JOINED",
});
const held = (...tags: ("MEMBER" | "LEFT")[]) => ({
  taggedAt: tags.includes("MEMBER") ? long : null,
  leftTaggedAt: tags.includes("LEFT") ? long : null,
});

describe("tags of a customer", () => {
  it.each<[string, SegmentTerms, MembershipState, ReturnType<typeof held>, string[]]>([
    ["where all take part, none", all("LEFT"), "JOINED", held(), []],
    ["where all take part, the members' tag goes", all("LEFT"), "JOINED", held("MEMBER"), ["UNTAG_MEMBER"]],
    ["where all take part, who left is tagged", all("LEFT"), "LEFT", held("MEMBER"), ["TAG_LEFT", "UNTAG_MEMBER"]],
    ["where all take part, who comes back is not", all("LEFT"), "JOINED", held("LEFT"), ["UNTAG_LEFT"]],
    ["where members join, who joined is tagged", joined("MEMBER"), "JOINED", held(), ["TAG_MEMBER"]],
    [
      "where members join, who left is not",
      joined("MEMBER"),
      "LEFT",
      held("MEMBER", "LEFT"),
      ["UNTAG_MEMBER", "UNTAG_LEFT"],
    ],
    ["where members join, who did not is not", joined("MEMBER"), "NOT_JOINED", held("MEMBER"), ["UNTAG_MEMBER"]],
    ["on the way to all, members keep theirs", all("MEMBER"), "JOINED", held("MEMBER"), []],
    ["on the way to all, nobody gets it", all("MEMBER"), "JOINED", held(), []],
    [
      "on the way to all, who left gets the other, too",
      all("MEMBER"),
      "LEFT",
      held("MEMBER"),
      ["TAG_LEFT", "UNTAG_MEMBER"],
    ],
    ["just after, nothing is taken off", all("LEFT", ago(89)), "JOINED", held("MEMBER"), []],
    ["a moment later it is", all("LEFT", ago(90)), "JOINED", held("MEMBER"), ["UNTAG_MEMBER"]],
    ["on the way to joining, who joined is tagged", joined("LEFT"), "JOINED", held(), ["TAG_MEMBER"]],
    ["on the way to joining, who leaves is tagged for it", joined("LEFT"), "LEFT", held(), ["TAG_LEFT"]],
    ["on the way to joining, who left stays tagged", joined("LEFT"), "LEFT", held("LEFT"), []],
    ["just after, who left stays tagged", joined("MEMBER", ago(89)), "LEFT", held("LEFT"), []],
    ["a moment later not", joined("MEMBER", ago(90)), "LEFT", held("LEFT"), ["UNTAG_LEFT"]],
  ])("%s", (_what, terms, membership, tags, changes) => {
    expect(dueTagChanges(terms, { ...tags, membership }, now)).toEqual(changes);
  });

  it("once written, keep out who left by whichever query the segment has, and nothing more is to be done", () => {
    const terms = fc.record({
      membershipMode: fc.constantFrom("ALL" as const, "JOINED" as const),
      segmentTag: fc.constantFrom("MEMBER" as const, "LEFT" as const),
      segmentSince: fc.constantFrom(null, ago(10), long),
    });
    const tags = fc.record({ taggedAt: fc.constantFrom(null, long), leftTaggedAt: fc.constantFrom(null, long) });
    fc.assert(
      fc.property(terms, tags, (shop, before) => {
        const changes = dueTagChanges(shop, { ...before, membership: "LEFT" }, now);
        const after = { ...before };
        for (const change of changes) {
          const field = change.endsWith("LEFT") ? "leftTaggedAt" : "taggedAt";
          after[field] = change.startsWith("UNTAG") ? null : now;
        }
        expect(shop.segmentTag === "MEMBER" ? after.taggedAt === null : after.leftTaggedAt !== null).toBe(true);
        expect(dueTagChanges(shop, { ...after, membership: "LEFT" }, now)).toEqual([]);
      }),
    );
  });
});

describe("from when on the segment is sure to hold somebody", () => {
  const who = { ...held(), customerSince: long, joinedAt: null };
  it.each<[string, SegmentTerms, typeof who, Date]>([
    ["90 s after the members' tag", joined("MEMBER"), { ...who, taggedAt: ago(30) as never }, ago(-60)],
    ["90 s from now without it", joined("MEMBER"), who, ago(-90)],
    ["90 s after a customer came", all("LEFT"), { ...who, customerSince: ago(30) }, ago(-60)],
    ["90 s after somebody came back", all("LEFT"), { ...who, joinedAt: ago(30) as never }, ago(-60)],
    [
      "90 s from now while somebody is still tagged for having left",
      all("LEFT"),
      { ...who, ...held("LEFT") },
      ago(-90),
    ],
  ])("%s", (_when, terms, member, from) => {
    expect(inSegmentFrom(terms, member, now)).toEqual(from);
  });
});

it.each([
  ["as it was made", all("LEFT"), true],
  ["a moment after the query changed", all("LEFT", ago(89)), false],
  ["90 s after the query changed", all("LEFT", ago(90)), true],
  ["while it goes by the members' tag", all("MEMBER"), false],
])("all but who left are in the segment: %s", (_when, terms, holds) => {
  expect(holdsEverybody(terms, now)).toBe(holds);
});
