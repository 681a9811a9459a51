import { describe, expect, it } from "vitest";
import { readDecision } from "~/modules/approvals/decision-input";

const id = "01a2005c-94d3-72f9-af52-60c5c60beb2f";

describe("a decision that was sent", () => {
  const form = (fields: [string, string][]) => {
    const data = new FormData();
    for (const [name, value] of fields) data.append(name, value);
    return readDecision(data);
  };

  it("names lines and a verdict; an empty note is none", () => {
    const read = form([
      ["intent", "REJECTED"],
      ["id", id],
      ["note", "  "],
      ["memberText", " Too dark "],
    ]);
    expect(read.data).toEqual({
      intent: "REJECTED",
      ids: [id],
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
        ["id", id],
      ],
    ],
    [
      "a note that is too long",
      [
        ["intent", "REJECTED"],
        ["id", id],
        ["note", "x".repeat(501)],
      ],
    ],
  ] as [string, [string, string][]][])("is refused with %s", (_name, fields) => {
    expect(form(fields).success).toBe(false);
  });
});
