import { describe, expect, it } from "vitest";
import { queueKinds } from "~/modules/approvals/approvables.server";
import { encodePlace } from "~/lib/place-cursor";
import { parseQueueQuery, queueUrl } from "~/modules/approvals/queue-query";

const place = { at: new Date("2026-11-21T12:00:00.123Z"), id: "01a2005c-94d3-72f9-af52-60c5c60beb2f" };

describe("the queue's address", () => {
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
