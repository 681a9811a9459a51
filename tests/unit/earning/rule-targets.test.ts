import { describe, expect, it } from "vitest";
import { parseForm } from "~/lib/parse-form";
import { addedTargets } from "~/modules/earning/conditions/targets";
import { conditionsInput } from "~/modules/earning/conditions/rule-conditions";
import { ruleFormOf } from "~/modules/earning/rules/rule-form";

/** The errors of one condition from both inputs: the form, which holds lists as text, and the merchant API. */
function refusals(name: string, value: string): (string | undefined)[] {
  const form = new FormData();
  const fields = { approval: "AUTOMATIC", kind: "FIXED", points: "5", [`conditions.${name}`]: value };
  for (const [field, typed] of Object.entries(fields)) form.append(field, typed);
  const submission = parseForm(form, ruleFormOf("ORDER", { language: "en", currency: "EUR" }));
  const typed = submission.status === "success" ? undefined : submission.error?.[`conditions.${name}`]?.[0];
  const sent = conditionsInput.safeParse({ [name]: [value] });
  const issue = sent.error?.issues[0];
  expect(issue?.path ?? [name, 0]).toEqual([name, 0]);
  return [typed, issue && "refused"];
}
const accepted = [undefined, undefined];
const idConditions = [
  "markets",
  "segments",
  "onlyProducts",
  "withoutProducts",
  "onlyCollections",
  "withoutCollections",
];

describe.each(idConditions)("ids in %s", (name) => {
  it.each(["1", "42", "999999999999999999", "9223372036854775807"])("%s is one", (id) => {
    expect(refusals(name, id)).toEqual(accepted);
  });

  it.each(["9223372036854775808", "9999999999999999999", "18446744073709551616", "0", "007", "-1", "1.5", "1e3", "x"])(
    "%s is none",
    (id) => {
      expect(refusals(name, id)).toEqual([expect.stringContaining("NOT_SHOPIFY_IDS"), "refused"]);
    },
  );

  it("a number beyond what JSON can tell exactly is none", () => {
    expect(conditionsInput.safeParse({ [name]: [2 ** 53] }).success).toBe(false);
    expect(conditionsInput.safeParse({ [name]: [42] }).data).toEqual({ [name]: ["42"] });
  });
});

it.each([
  ["markets", "Market"],
  ["segments", "Segment"],
  ["onlyProducts", "Product"],
  ["withoutCollections", "Collection"],
])("%s take gids of a %s, and of nothing else", (name, resource) => {
  expect(conditionsInput.parse({ [name]: [`gid://shopify/${resource}/42`] })).toEqual({ [name]: ["42"] });
  for (const other of ["Customer/42", `${resource}/`, `${resource}/9223372036854775808`])
    expect(conditionsInput.safeParse({ [name]: [`gid://shopify/${other}`] }).success).toBe(false);
});

describe("countries", () => {
  it.each(["DE", "at", "XK", "GB"])("%s is one", (code) => {
    expect(refusals("countries", code)).toEqual(accepted);
    expect(conditionsInput.parse({ countries: [code] })).toEqual({ countries: [code.toUpperCase()] });
  });

  it.each(["ZZ", "XX", "EU", "UK", "AA", "DEU", "D", "1A", "ß"])("%s is none", (code) => {
    expect(refusals("countries", code)).toEqual([expect.stringContaining("NOT_COUNTRIES"), "refused"]);
  });
});

it("only what a rule names anew is looked up, each once", () => {
  const before = { tiers: ["a"], markets: ["1"], segments: ["5"] };
  const conditions = { tiers: ["a", "b", "b"], markets: ["1"], onlyProducts: ["7"] };
  expect(addedTargets(conditions, before)).toEqual([
    ["tiers", ["b"]],
    ["onlyProducts", ["7"]],
  ]);
});
