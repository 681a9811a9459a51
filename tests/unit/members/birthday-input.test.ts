import { describe, expect, it } from "vitest";
import { birthdayInput, staffBirthdayInput } from "~/modules/members/birthday-input";

describe("a birthday", () => {
  it.each([
    ["2", "29", true],
    ["2", "30", false],
    ["4", "31", false],
    ["12", "31", true],
    ["13", "1", false],
    ["0", "1", false],
    ["", "1", false],
    ["5", "", false],
  ])("month %s, day %s", (month, day, there) => {
    expect(birthdayInput.safeParse({ month, day }).success).toBe(there);
    expect(staffBirthdayInput.safeParse({ month, day }).success).toBe(there);
  });

  it("may be taken away by staff, and by nobody else", () => {
    expect(staffBirthdayInput.parse({ month: "", day: "" })).toBeNull();
    expect(staffBirthdayInput.parse({})).toBeNull();
    expect(birthdayInput.safeParse({ month: "", day: "" }).success).toBe(false);
  });

  it("says which field is missing", () => {
    const faults = (form: object) => staffBirthdayInput.safeParse(form).error?.issues.map(({ path }) => path[0]);
    expect(faults({ month: "", day: "3" })).toEqual(["month"]);
    expect(faults({ month: "3", day: "" })).toEqual(["day"]);
  });
});
