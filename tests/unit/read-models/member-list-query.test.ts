import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor, parseMemberListQuery } from "~/modules/read-models/member-list-query";
import { memberListUrl } from "~/modules/read-models/member-list-url";

const parse = (text: string) => parseMemberListQuery(new URLSearchParams(text));
const cursor = (value: string | null) => encodeCursor({ value, customerId: "7" });

describe("address of the member list", () => {
  it("begins with the names", () => {
    expect(parse("")).toEqual({ search: "", sort: "name", direction: "asc", after: null, before: null });
  });

  it.each([
    ["sort=points", "points", "desc"],
    ["sort=revenue&direction=asc", "revenue", "asc"],
    ["sort=shoeSize&direction=up", "name", "asc"],
  ])("%s", (text, sort, direction) => {
    expect(parse(text)).toMatchObject({ sort, direction });
  });

  it("keeps letters of all scripts in a cursor", () => {
    const place = { value: "çelik käthe 東京", customerId: "12" };
    expect(decodeCursor(encodeCursor(place))).toEqual(place);
  });

  it.each([
    ["no cursor at all", "after=hello"],
    ["a word where a number must be", `sort=revenue&after=${cursor("many")}`],
    ["no value in a list where all have one", `sort=name&after=${cursor(null)}`],
    ["a date that is none", `sort=lastOrder&after=${cursor("'; DROP TABLE member")}`],
  ])("begins anew when the cursor is %s", (_name, text) => {
    expect(parse(text).after).toBeNull();
  });

  it("comes back from the address it makes", () => {
    const url = memberListUrl({ search: "anna & co", sort: "points", direction: "desc", after: cursor("12") });
    expect(parse(url.split("?")[1] ?? "")).toMatchObject({
      search: "anna & co",
      sort: "points",
      after: { value: "12" },
    });
    expect(memberListUrl({ search: "", sort: "name", direction: "asc" })).toBe("/app/members");
  });
});
