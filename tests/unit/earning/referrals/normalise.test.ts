import { describe, expect, it } from "vitest";
import {
  formerAddress,
  normaliseAddress,
  normaliseEmail,
  normaliseNetwork,
  normalisePhone,
} from "~/modules/earning/referrals/identity/normalise";
import { orderReferral } from "~/modules/earning/referrals/order-fingerprints";
import { asReferralCode, codeOf } from "~/modules/earning/referrals/referral-code";

describe("e-mail", () => {
  it.each([
    ["Mira@Example.test", "mira@example.test"],
    [" mira+shop@example.test ", "mira@example.test"],
    ["m.i.r.a@example.test", "m.i.r.a@example.test"],
    ["M.i.ra+x@Gmail.com", "mira@gmail.com"],
    ["mira@googlemail.com", "mira@gmail.com"],
    ["mira", null],
    ["mira@", null],
    ["@", null],
    ["a@b@example.test", "a@b@example.test"],
    ["@example.test", null],
    ["+x@example.test", null],
    [null, null],
  ])("%s is %s", (email, expected) => expect(normaliseEmail(email)).toBe(expected));
});

describe("phone", () => {
  // Each number in the spelling of its country and in international ones; numbers that are kept free for fiction or made up.
  it.each([
    ["DE", "49301234567", ["030/123 45 67", "030 1234567", "+49 30 1234567", "+49 (0)30 1234567", "0049 30 1234567"]],
    ["DE", "4915123456789", ["0151 23456789", "+4915123456789", "0049 (0)151-23456789"]],
    ["GB", "447700900123", ["07700 900123", "+447700900123", "+44 (0)7700 900 123", "0044 7700 900123"]],
    ["US", "12125550123", ["(212) 555-0123", "212-555-0123", "1 212 555 0123", "+1 212 555 0123", "+12125550123"]],
    ["IT", "390612345678", ["06 1234 5678", "+39 06 12345678", "0039 06 1234 5678"]],
    ["IT", "393123456789", ["312 345 6789", "+39 312 3456789"]],
    ["PL", "48123456789", ["12 345 67 89", "123456789", "+48 12 345 67 89", "0048 123456789"]],
    ["ES", "34612345678", ["612 34 56 78", "+34 612 345 678", "0034612345678"]],
    ["DK", "4520123456", ["20 12 34 56", "+45 20123456", "0045 20 12 34 56"]],
    ["AT", "436641234567", ["0664 1234567", "+43 664 1234567", "+43 (0)664 1234567"]],
    ["AT", "4312345678", ["01 2345678", "+43 1 2345678"]],
    ["CH", "41791234567", ["079 123 45 67", "+41 79 123 45 67", "0041791234567"]],
    ["FR", "33612345678", ["06 12 34 56 78", "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78"]],
  ])("%s: %s however it is written", (country, expected, spellings) => {
    for (const text of spellings) expect(normalisePhone(text, country), text).toBe(expected);
    for (const text of spellings.filter((one) => /^(\+|00)/.test(one)))
      for (const elsewhere of ["US", "IT", "XX", null]) expect(normalisePhone(text, elsewhere), text).toBe(expected);
  });

  it.each([
    ["112", "DE", null],
    ["", "DE", null],
    [null, null, null],
    ["01 2345678", "XX", "12345678"],
    ["030 1234567", null, "49301234567"],
  ])("%s in %s is %s", (phone, country, expected) => expect(normalisePhone(phone, country)).toBe(expected));

  it("tells numbers of different countries apart", () => {
    expect(normalisePhone("0664 1234567", "AT")).not.toBe(normalisePhone("0664 1234567", "DE"));
  });
});

describe("address", () => {
  const at = (address1: string, zip = "10115", countryCode = "DE") => normaliseAddress({ address1, zip, countryCode });
  it.each([
    [
      "Beispielstraße 12",
      ["beispielstr. 12", "BEISPIELSTRASSE 12 ", "Beispiel-Strasse 12", "Beispiel Str. 12", "Beispielstr.12"],
    ],
    ["Müllerweg 3 a", ["Muellerweg 3a", "MÜLLERWEG 3A", "Mullerweg 3 A", "Mu\u0308llerweg, 3a", "Müllerweg Nr. 3a"]],
    ["Großer Markt 1", ["Grosser Markt 1", "GROẞER MARKT 1"]],
    ["Am Schönen Platz 4", ["Am Schoenen Platz 4", "Am Schönen Pl. 4"]],
    ["Rue de l’Église 7", ["rue de l'eglise 7", "Rue de l Église, 7"]],
    ["12 Sample Street", ["12 Sample St.", "12, sample st"]],
    ["Łąkowa 5", ["Lakowa 5", "ŁĄKOWA 5"]],
  ])("is one: %s", (text, spellings) => {
    for (const other of spellings) expect(at(other), other).toBe(at(text));
  });
  it("tells house, postcode and country apart, and needs street and postcode", () => {
    expect(at("Beispielweg 1")).not.toBe(at("Beispielweg 11"));
    expect(at("Beispielweg 1")).not.toBe(at("Beispielweg 1a"));
    expect(at("Beispielweg 1")).not.toBe(at("Beispielstraße 1"));
    expect(at("Beispielweg 1")).not.toBe(at("Beispielweg 1", "10117"));
    expect(at("Beispielweg 1")).not.toBe(at("Beispielweg 1", "10115", "AT"));
    expect(at("Beispielweg 1", "SW1A 1AA", "GB")).toBe(at("Beispielweg 1", "sw1a1aa", "gb"));
    expect(normaliseAddress({ address1: "Beispielweg 1" })).toBeNull();
    expect(normaliseAddress({ zip: "10115" })).toBeNull();
  });
  it("keeps the spelling that earlier orders were hashed in", () => {
    expect(formerAddress({ address1: "Müllerstraße 12", zip: "10115", countryCode: "de" })).toBe(
      "muellerstr12|10115|DE",
    );
  });
});

describe("network", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:0DB8:1:2::9", "2001:db8:1:2"],
    ["127.0.0.1", null],
    ["192.168.1.4", null],
    ["172.20.0.1", null],
    ["::1", null],
    ["fe80::1", null],
    [" 203.0.113.7 ", "203.0.113.7"],
    ["10.1.2.3", null],
    ["0.0.0.0", null],
    ["169.254.1.1", null],
    ["172.15.0.1", "172.15.0.1"],
    ["172.31.0.1", null],
    ["172.32.0.1", "172.32.0.1"],
    ["203.0.113.7.9", null],
    ["x203.0.113.7", null],
    ["203.0.113.7x", null],
    ["2001:db8::", "2001:db8:0:0"],
    ["2001:db8::3:4:5:6", "2001:db8:0:0"],
    ["::2001:db8:1:2", "0:0:0:0"],
    ["2001:000a:00b0:0000:1:2:3:4", "2001:a:b0:0"],
    ["2001:db8:fc00:1:2:3:4:5", "2001:db8:fc00:1"],
    ["2001:db8:fe80:1:2:3:4:5", "2001:db8:fe80:1"],
    ["fc00::1", null],
    ["fdab:1:2:3::1", null],
    ["2001:db8:1:2", null],
    ["2001:db8:1:2:3:4:5:6:7", null],
    ["not an address", null],
    ["", null],
    [null, null],
  ])("%s is %s", (ip, expected) => expect(normaliseNetwork(ip)).toBe(expected));
});

describe("codes", () => {
  it("are made of letters that nobody confuses, and are read in any case", () => {
    const code = codeOf(() => 0.999);
    expect(code).toBe("99999999");
    expect(codeOf(() => 0)).toBe("AAAAAAAA");
    expect(asReferralCode(" abcd2345 ")).toBe("ABCD2345");
    for (const no of ["ABCD234", "ABCD23456", "ABCDI345", "ABCDO345", "ABCD1345", ""])
      expect(asReferralCode(no), no).toBeNull();
  });

  it("are found among an order's discount codes and in its link", () => {
    expect(orderReferral(["WELCOME10", "abcd2345"], [])).toEqual({ codes: ["ABCD2345"], link: null });
    expect(orderReferral([], [{ name: "_stammtisch_ref", value: "ABCD2345" }])).toEqual({
      codes: [],
      link: "ABCD2345",
    });
    expect(orderReferral(["WELCOME10"], [{ name: "other", value: "ABCD2345" }])).toBeUndefined();
  });
});
