import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseForm } from "~/lib/parse-form";
import { toExpiryFields } from "~/modules/expiry/expiry-fields";
import { expiryForm } from "~/modules/expiry/expiry-form";
import { defaultExpiry, type ExpiryPolicy } from "~/modules/expiry/policy";

const schema = z.object({ expiry: expiryForm({ language: "de", currency: "EUR" }) });
const send = (fields: Record<string, string>) => {
  const named = Object.entries(fields).map(([name, typed]) => [`expiry.${name}`, typed]);
  const submission = parseForm(new URLSearchParams(named), schema);
  return submission.status === "success" ? submission.value.expiry : submission.error;
};
const timed = { months: "12", graceDays: "30" };

describe("the form for when points expire", () => {
  it.each([
    ["never, whatever else stands there", { mode: "NONE", months: "x", graceDays: "" }, { mode: "NONE" }],
    [
      "after months",
      { mode: "AFTER_MONTHS", ...timed, ORDER: "on" },
      { mode: "AFTER_MONTHS", months: 12, graceDays: 30, paused: false },
    ],
    [
      "after inactivity, paused",
      { mode: "AFTER_INACTIVITY", ...timed, paused: "on", ORDER: "on", REDEEM: "on" },
      { mode: "AFTER_INACTIVITY", months: 12, graceDays: 30, paused: true, activities: ["ORDER", "REDEEM"] },
    ],
  ])("%s", (_name, typed, expected) => {
    expect(send(typed)).toEqual(expected);
  });

  it.each([
    ["no months", { mode: "AFTER_MONTHS", ...timed, months: " " }, "expiry.months", ["REQUIRED"]],
    ["0 months", { mode: "AFTER_MONTHS", ...timed, months: "0" }, "expiry.months", ['TOO_SMALL {"minimum":1}']],
    ["121 months", { mode: "AFTER_MONTHS", ...timed, months: "121" }, "expiry.months", ['TOO_BIG {"maximum":120}']],
    ["half a month", { mode: "AFTER_MONTHS", ...timed, months: "1,5" }, "expiry.months", ["NOT_WHOLE"]],
    ["366 days", { mode: "AFTER_MONTHS", ...timed, graceDays: "366" }, "expiry.graceDays", ['TOO_BIG {"maximum":365}']],
    ["nothing that counts", { mode: "AFTER_INACTIVITY", ...timed }, "expiry.REDEEM", ["SCOPE_NEEDED"]],
    ["another mode", { mode: "SOON", ...timed }, "expiry.mode", ["INVALID"]],
  ])("%s is an error at its field", (_name, typed, field, messages) => {
    expect(send(typed)).toMatchObject({ [field]: messages });
  });

  it("takes what it shows, unchanged", () => {
    const policies: ExpiryPolicy[] = [
      { mode: "AFTER_MONTHS", months: 6, graceDays: 0, activities: ["EARN"], paused: true, since: new Date(0) },
      { mode: "AFTER_INACTIVITY", months: 6, graceDays: 9, activities: ["EARN"], paused: false, since: new Date(0) },
    ];
    for (const policy of policies) expect({ ...policy, ...(send(toExpiryFields(policy)) as object) }).toEqual(policy);
    const fresh = toExpiryFields({ ...defaultExpiry, since: new Date(0) });
    expect([fresh.mode, fresh.months]).toEqual(["NONE", "12"]);
  });
});
