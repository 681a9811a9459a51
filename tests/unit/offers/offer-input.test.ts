import { describe, expect, it } from "vitest";
import { formErrorMap } from "~/lib/form-errors";
import { offerForm } from "~/modules/offers/offer-input";

const offerInput = offerForm({ language: "en", currency: "EUR" });
const good = {
  title: "Roastery week",
  text: "For our regulars",
  imageUrl: "",
  discount: "PERCENT",
  percent: "10",
  amount: "",
  code: " regulars-10 ",
  startsAt: "2026-11-01T00:00",
  endsAt: "",
};

/** field and code of each fault, as a form shows them */
function faults(changes: Record<string, unknown>): string[] {
  const result = offerInput.safeParse({ ...good, ...changes }, { error: formErrorMap });
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message.split(" ")[0]}`);
}

describe("the form of an offer", () => {
  it("gives clean values", () => {
    expect(offerInput.parse(good)).toEqual({
      title: "Roastery week",
      text: "For our regulars",
      imageAlt: "",
      discount: "PERCENT",
      percent: 10,
      code: "REGULARS-10",
      startsAt: "2026-11-01T00:00",
    });
    expect(offerInput.parse({ ...good, discount: "AMOUNT", amount: "5,50" })).toMatchObject({ amount: "5.50" });
    expect(offerInput.parse({ ...good, text: undefined }).text).toBe("");
  });

  it.each([
    ["no title", { title: "  " }, "title REQUIRED"],
    ["title too long", { title: "x".repeat(61) }, "title TOO_LONG"],
    ["text too long", { text: "x".repeat(501) }, "text TOO_LONG"],
    ["description of the picture too long", { imageAlt: "x".repeat(201) }, "imageAlt TOO_LONG"],
    ["picture without https", { imageUrl: "http://cdn.example/a.png" }, "imageUrl NOT_A_URL"],
    ["picture as script", { imageUrl: "javascript:alert(1)" }, "imageUrl NOT_A_URL"],
    ["percent missing", { percent: "" }, "percent REQUIRED"],
    ["percent zero", { percent: "0" }, "percent TOO_SMALL"],
    ["percent over 100", { percent: "101" }, "percent TOO_BIG"],
    ["percent with fraction", { percent: "1.5" }, "percent NOT_WHOLE"],
    ["amount missing", { discount: "AMOUNT" }, "amount REQUIRED"],
    ["amount zero", { discount: "AMOUNT", amount: "0.00" }, "amount AMOUNT_TOO_SMALL"],
    ["amount negative", { discount: "AMOUNT", amount: "-1" }, "amount TOO_SMALL"],
    ["amount in words", { discount: "AMOUNT", amount: "five" }, "amount NOT_A_NUMBER"],
    ["code too short", { code: "AB" }, "code TOO_SHORT"],
    ["code too long", { code: "A".repeat(31) }, "code TOO_LONG"],
    ["code with a slash", { code: "A/B/C" }, "code CODE_INVALID"],
    ["no start", { startsAt: "" }, "startsAt INVALID"],
    ["end at the start", { endsAt: "2026-11-01T00:00" }, "endsAt END_BEFORE_START"],
    ["end before the start", { endsAt: "2026-10-31T00:00" }, "endsAt END_BEFORE_START"],
  ])("refuses: %s", (_case, changes, fault) => {
    expect(faults(changes)).toContain(fault);
  });
});
