import { describe, expect, it } from "vitest";
import {
  identitySignalsOf,
  networkFingerprint,
  orderFingerprints,
  orderReferral,
} from "~/modules/earning/referrals/order-fingerprints";
import { asReferralCode, codeOf } from "~/modules/earning/referrals/referral-code";

/** Readable in place of a hash: the text itself, marked. */
const mark = (text: string): string => `<${text}>`;
const address = { address1: "Lange Straße 5", zip: "10115", countryCode: "DE" };
const buyer = {
  emails: ["Anna.Muster+news@GMail.com", null, "annamuster@gmail.com", "a@example.com"],
  phones: ["030 1234567", undefined, "+49 30 1234567"],
  shipping: address,
  ip: "203.0.113.7",
};

describe("what is kept of a buyer", () => {
  it("are hashes of each signal in its one spelling, each once", () => {
    expect(orderFingerprints(buyer, mark)).toEqual({
      emails: ["<email:annamuster@gmail.com>", "<email:a@example.com>"],
      phones: ["<phone:49301234567>"],
      addresses: ["<place:langestr5|10115|DE>", "<address:langestr5|10115|DE>"],
      network: "<network:203.0.113.7>",
    });
  });

  it.each([
    ["of the address it is shipped to", { countryCode: "AT" }, "DE", "<phone:43301234567>"],
    ["of the order where nothing is shipped", null, "AT", "<phone:43301234567>"],
    ["of Germany where nothing is known", null, null, "<phone:49301234567>"],
  ])("a national number is one %s", (_name, shipping, countryCode, phone) => {
    const seen = orderFingerprints({ ...buyer, phones: ["030 1234567"], shipping, countryCode }, mark);
    expect(seen.phones).toEqual([phone]);
  });

  it("without an address there is none", () => {
    expect(orderFingerprints({ ...buyer, shipping: null }, mark).addresses).toEqual([]);
  });

  it.each([
    ["203.0.113.7", "<network:203.0.113.7>"],
    ["2001:db8:1:2:3:4:5:6", "<network:2001:db8:1:2>"],
    ["192.168.0.1", null],
    [null, null],
  ])("the network of %s is %s", (ip, network) => {
    expect(networkFingerprint(ip, mark)).toBe(network);
  });
});

describe("who sent a buyer", () => {
  const link = (value: string | null) => [
    { name: "gift", value: "yes" },
    { name: "_stammtisch_ref", value },
  ];

  it.each([
    ["nobody", [], [], undefined],
    ["a code of a sale is nobody's", ["SUMMER20"], [], undefined],
    ["a member's code, however it was typed", [" abcdefgh "], [], { codes: ["ABCDEFGH"], link: null }],
    [
      "of several codes those that can be a member's",
      ["SALE", "ABCDEFGH", "22223333"],
      [],
      { codes: ["ABCDEFGH", "22223333"], link: null },
    ],
    ["a shared link", [], link("ABCDEFGH"), { codes: [], link: "ABCDEFGH" }],
    ["a broken link", [], link("ABC"), undefined],
    ["a link without a value", [], link(null), undefined],
    ["both", ["ABCDEFGH"], link("22223333"), { codes: ["ABCDEFGH"], link: "22223333" }],
    ["another attribute is no link", [], [{ name: "ref", value: "ABCDEFGH" }], undefined],
  ])("%s", (_name, codes, attributes, expected) => {
    expect(orderReferral(codes, attributes)).toEqual(expected);
  });

  it("is kept beside the hashes; without a key there are no hashes", () => {
    const signals = { discountCodes: ["ABCDEFGH"], attributes: [], buyer };
    const referral = { codes: ["ABCDEFGH"], link: null };
    expect(identitySignalsOf(signals, undefined)).toEqual({ referral, fingerprints: null });
    expect(identitySignalsOf(signals, mark)).toEqual({ referral, fingerprints: orderFingerprints(buyer, mark) });
    expect(identitySignalsOf({ ...signals, discountCodes: [] }, undefined)).toEqual({ fingerprints: null });
  });
});

describe("a member's code", () => {
  it.each([
    ["ABCDEFGH", "ABCDEFGH"],
    [" abcdefgh\n", "ABCDEFGH"],
    ["ABCDEFG", null],
    ["ABCDEFGHJ", null],
    ["ABCDEFGI", null],
    ["ABCDEFG0", null],
    ["", null],
    [null, null],
    [undefined, null],
  ])("%j is %s", (text, code) => {
    expect(asReferralCode(text)).toBe(code);
  });

  it("is made of random numbers", () => {
    expect(codeOf(() => 0)).toBe("AAAAAAAA");
    expect(codeOf(() => 0.9999)).toBe("99999999");
    expect(asReferralCode(codeOf(() => 0.5))).not.toBeNull();
  });
});
