import { describe, expect, it } from "vitest";
import { AppError } from "~/lib/app-error";
import { decodeMessage } from "~/lib/form-errors";
import { replyTo } from "~/lib/form.server";
import { parseForm } from "~/lib/parse-form";
import en from "~/locales/en.json";
import { programmeForm } from "~/modules/earning/programme/programme-input";
import { adjustmentForm } from "~/modules/members/adjustment-input";

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

const reader = { language: "en", currency: "EUR" };
const adjustment = { key: "0190a2b4-0000-7000-8000-000000000001", direction: "ADD", points: "5", reason: "Thanks" };
const adjust = (values: Partial<typeof adjustment>) =>
  parseForm(form({ ...adjustment, ...values }), adjustmentForm(reader));

describe("what a form says when something is wrong", () => {
  it.each<[string, Partial<typeof adjustment>, string, string]>([
    ["nothing typed", { points: "" }, "points", "REQUIRED"],
    ["not a number", { points: "many" }, "points", "NOT_A_NUMBER"],
    ["not a whole number", { points: "1.5" }, "points", "NOT_WHOLE"],
    ["too small", { points: "0" }, "points", "TOO_SMALL"],
    ["too big", { points: "1000001" }, "points", "TOO_BIG"],
    ["no reason", { reason: "  " }, "reason", "REQUIRED"],
    ["a long reason", { reason: "x".repeat(201) }, "reason", "TOO_LONG"],
    ["a choice that is none", { direction: "BOTH" }, "direction", "INVALID"],
  ])("%s", (_name, values, field, code) => {
    const [message = ""] = adjust(values).reply().error?.[field] ?? [];
    expect(decodeMessage(message).code).toBe(code);
    expect(en.errors).toHaveProperty(code);
  });

  it("carries the figures for the sentence", () => {
    const data = form({
      rounding: "FLOOR",
      holdDays: "366",
      takeBackPolicy: "NEGATIVE",
      combination: "ADD_UP",
    });
    const parsed = parseForm(data, programmeForm(reader));
    expect(parsed.reply().error).toEqual({ holdDays: ['TOO_BIG {"maximum":365}'] });
    expect(decodeMessage('TOO_BIG {"maximum":365}')).toEqual({ code: "TOO_BIG", params: { maximum: 365 } });
    expect(decodeMessage("TOO_BIG {broken").code).toBe("INVALID");
  });

  it("gives a refusal of the use case to its field and keeps what was typed", async () => {
    const refusal = new AppError("INSUFFICIENT_POINTS", { field: "points", params: { available: 3 } });
    const { reply, saved } = await replyTo(adjust({}), () => Promise.reject(refusal));
    expect(saved).toBeNull();
    expect(reply?.error).toEqual({ points: ['INSUFFICIENT_POINTS {"available":3}'] });
    expect(reply?.initialValue).toMatchObject({ points: "5", reason: "Thanks" });
  });

  it("lets other errors through", async () => {
    await expect(replyTo(adjust({}), () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  });
});
