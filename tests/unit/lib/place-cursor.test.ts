import { describe, expect, it } from "vitest";
import { decodePlace, encodePlace } from "~/lib/place-cursor";

const place = { at: new Date("2026-11-21T12:00:00.123Z"), id: "01a2005c-94d3-72f9-af52-60c5c60beb2f" };

describe("the place where a page begins", () => {
  it("is kept to the millisecond", () => {
    expect(decodePlace(encodePlace(place))).toEqual(place);
  });

  it.each([null, "", "abc", "zz.not-an-id", `!.${place.id}`, `.${place.id}`, `zzzzzzzzzzzz.${place.id}`])(
    "is the list's start for %j",
    (text) => expect(decodePlace(text)).toBeNull(),
  );
});
