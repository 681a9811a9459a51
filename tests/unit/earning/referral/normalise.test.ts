import { describe, expect, it } from "vitest";
import {
  normaliseAddress,
  normaliseEmail,
  normaliseNetwork,
  normalisePhone,
} from "~/modules/earning/referral/normalise";
import { orderReferral } from "~/modules/earning/referral/order-prints";
import { asReferralCode, codeOf } from "~/modules/earning/referral/referral-code";

describe("e-mail", () => {
  it.each([
    ["Mira@Example.test", "mira@example.test"],
    [" mira+shop@example.test ", "mira@example.test"],
    ["m.i.r.a@example.test", "m.i.r.a@example.test"],
    ["M.i.ra+x@Gmail.com", "mira@gmail.com"],
    ["mira@googlemail.com", "mira@gmail.com"],
    ["mira", null],
    ["@example.test", null],
    ["+x@example.test", null],
    [null, null],
  ])("%s is %s", (email, expected) => expect(normaliseEmail(email)).toBe(expected));
});

describe("phone", () => {
  it.each([
    ["+49 30 1234567", "DE", "49301234567"],
    ["030/123 45 67", "DE", "49301234567"],
    ["0049 (0)30 1234567", "AT", "49301234567"],
    ["01 2345678", "AT", "4312345678"],
    ["01 2345678", "XX", "12345678"],
    ["112", "DE", null],
    ["", "DE", null],
  ])("%s in %s is %s", (phone, country, expected) => expect(normalisePhone(phone, country)).toBe(expected));
});

describe("address", () => {
  const at = (address1: string, zip = "10115", countryCode = "DE") => normaliseAddress({ address1, zip, countryCode });
  it.each(["Beispielstraße 12", "beispielstr. 12", "BEISPIELSTRASSE 12 ", "Beispiel-Strasse 12"])(
    "is one: %s",
    (text) => expect(at(text)).toBe(at("Beispielstraße 12")),
  );
  it("tells house, postcode and country apart, and needs street and postcode", () => {
    expect(at("Beispielweg 1")).not.toBe(at("Beispielweg 11"));
    expect(at("Beispielweg 1")).not.toBe(at("Beispielweg 1", "10117"));
    expect(at("Beispielweg 1")).not.toBe(at("Beispielweg 1", "10115", "AT"));
    expect(normaliseAddress({ address1: "Beispielweg 1" })).toBeNull();
    expect(normaliseAddress({ zip: "10115" })).toBeNull();
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
    ["not an address", null],
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
