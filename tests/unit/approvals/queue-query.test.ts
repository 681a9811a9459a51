import { describe, expect, it } from "vitest";
import { queueKinds } from "~/modules/approvals/approvables.server";
import { decodePlace, encodePlace, parseQueueQuery, queueUrl, readDecision } from "~/modules/approvals/queue-query";

const place = { waitingSince: new Date("2026-11-21T12:00:00.123Z"), id: "01a2005c-94d3-72f9-af52-60c5c60beb2f" };

describe("the queue's address", () => {
  it("keeps a place to the millisecond", () => {
    expect(decodePlace(encodePlace(place))).toEqual(place);
  });

  it.each([null, "", "abc", "zz.not-an-id", `!.${place.id}`, `zzzzzzzzzzzz.${place.id}`])(
    "begins at its start for %j",
    (text) => expect(decodePlace(text)).toBeNull(),
  );

  it("comes back as it was written", () => {
    const url = new URL(queueUrl({ kind: "REVIEW", order: "NEWEST", after: encodePlace(place) }), "https://app.test");
    expect(parseQueueQuery(url.searchParams, queueKinds)).toEqual({
      kind: "REVIEW",
      order: "NEWEST",
      after: place,
      before: null,
    });
    expect(queueUrl({ kind: null, order: "OLDEST" })).toBe("/app/queue");
  });

  it("falls back to everything, oldest first", () => {
    const params = new URLSearchParams("kind=NONSENSE&order=SIDEWAYS&before=x");
    expect(parseQueueQuery(params, queueKinds)).toEqual({ kind: null, order: "OLDEST", after: null, before: null });
  });
});

describe("a decision that was sent", () => {
  const form = (fields: [string, string][]) => {
    const data = new FormData();
    for (const [name, value] of fields) data.append(name, value);
    return readDecision(data);
  };

  it("names lines and a verdict; an empty note is none", () => {
    const read = form([
      ["intent", "REJECTED"],
      ["id", place.id],
      ["note", "  "],
      ["memberText", " Too dark "],
    ]);
    expect(read.data).toEqual({
      intent: "REJECTED",
      ids: [place.id],
      note: null,
      memberText: "Too dark",
    });
  });

  it.each([
    ["no lines", [["intent", "APPROVED"]]],
    [
      "something that is no id",
      [
        ["intent", "APPROVED"],
        ["id", "1"],
      ],
    ],
    [
      "another verdict",
      [
        ["intent", "MAYBE"],
        ["id", place.id],
      ],
    ],
    [
      "a note that is too long",
      [
        ["intent", "REJECTED"],
        ["id", place.id],
        ["note", "x".repeat(501)],
      ],
    ],
  ] as [string, [string, string][]][])("is refused with %s", (_name, fields) => {
    expect(form(fields).success).toBe(false);
  });
});
