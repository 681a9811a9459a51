import { describe, expect, it } from "vitest";
import type { IdentitySignals } from "~/modules/earning/guards/guard";
import de from "~/locales/de.json";
import en from "~/locales/en.json";
import { guardCodes } from "~/modules/earning/guards/all";
import { findFraudSignals, judge, type GuardSwitches } from "~/modules/earning/core/guards";

const none: IdentitySignals = { emails: new Set(), phones: new Set(), addresses: new Set(), networks: new Set() };
const all: IdentitySignals = {
  emails: new Set(["e"]),
  phones: new Set(["p"]),
  addresses: new Set(["a"]),
  networks: new Set(["n"]),
};
const input = { friend: all, advocate: none, existingCustomer: false, networkFriends: 1 };
const codes = (given: Partial<typeof input>) => findFraudSignals({ ...input, ...given }).map(({ code }) => code);

describe("fraud signals", () => {
  it.each<[string, Partial<typeof input>, string[]]>([
    ["nothing in common", {}, []],
    ["e-mail", { advocate: { ...none, emails: new Set(["x", "e"]) } }, ["SAME_EMAIL"]],
    ["phone", { advocate: { ...none, phones: new Set(["p"]) } }, ["SAME_PHONE"]],
    ["address", { advocate: { ...none, addresses: new Set(["a"]) } }, ["SAME_ADDRESS"]],
    ["network", { advocate: { ...none, networks: new Set(["n"]) } }, ["SAME_NETWORK"]],
    ["existing customer", { existingCustomer: true }, ["EXISTING_CUSTOMER"]],
    ["others from that network", { networkFriends: 2 }, ["CROWDED_NETWORK"]],
    ["a hash of another kind", { advocate: { ...none, phones: new Set(["e", "a", "n"]) } }, []],
  ])("%s", (_name, given, expected) => expect(codes(given)).toEqual(expected));
});

describe("verdict", () => {
  const fraudSignals = findFraudSignals({ ...input, advocate: all, existingCustomer: true, networkFriends: 4 });
  const terms = (switches: GuardSwitches) => ({ switches, networkFriends: 3, minimumAmount: 2_000 });
  const reasons = (switches: GuardSwitches, amount = 1_999) =>
    judge(terms(switches), fraudSignals, amount).reasons.map(({ code }) => code);

  it("lets everything wait that is not switched otherwise, with its figures", () => {
    expect(reasons({}).toSorted()).toEqual([
      "BELOW_MINIMUM",
      "CROWDED_NETWORK",
      "EXISTING_CUSTOMER",
      "SAME_ADDRESS",
      "SAME_EMAIL",
      "SAME_NETWORK",
      "SAME_PHONE",
    ]);
    expect(judge(terms({}), [], 1_999)).toEqual({
      reasons: [{ code: "BELOW_MINIMUM", params: { amount: 1_999, minimum: 2_000 } }],
      refused: false,
    });
  });

  it.each([
    "SAME_EMAIL",
    "SAME_ADDRESS",
    "SAME_PHONE",
    "SAME_NETWORK",
    "EXISTING_CUSTOMER",
    "BELOW_MINIMUM",
    "CROWDED_NETWORK",
  ] as const)("%s can be switched off, or refuse outright", (code) => {
    expect(reasons({ [code]: "OFF" })).not.toContain(code);
    expect(judge(terms({ [code]: "OFF" }), fraudSignals, 1_999).refused).toBe(false);
    expect(judge(terms({ [code]: "REFUSE" }), fraudSignals, 1_999).refused).toBe(true);
  });

  it("counts as too many only what is beyond the limit, and takes the exact minimum", () => {
    const three = findFraudSignals({ ...input, networkFriends: 3 });
    expect(judge(terms({}), three, 2_000)).toEqual({ reasons: [], refused: false });
  });
});

it.each(guardCodes)("the guard %s has words for its switch and for the queue", (code) => {
  for (const texts of [en, de]) {
    const why = Object.keys(texts.queue.why);
    expect(Object.keys(texts.rules.guard)).toContain(code);
    expect(why.includes(code) || (why.includes(`${code}_one`) && why.includes(`${code}_other`))).toBe(true);
  }
});
