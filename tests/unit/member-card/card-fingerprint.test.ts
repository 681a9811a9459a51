import { describe, expect, it } from "vitest";
import { canonicalJson } from "~/lib/json-text";
import { cardFingerprint } from "~/modules/member-card/card-fingerprint.server";

const card = {
  v: 1,
  points: { available: 120, pending: 30, reserved: 0 },
  missions: { a: "WAITING", b: "DONE" },
  form: "rT8_secret-token-of-forms",
  updatedAt: "2026-11-21T12:00:00.000Z",
};

describe("fingerprint of a card", () => {
  it("is the same whenever the card is written", () => {
    expect(cardFingerprint({ ...card, updatedAt: "2027-01-01T00:00:00.000Z" })).toBe(cardFingerprint(card));
    expect(cardFingerprint({ ...card, offersFrom: "2026-11-21T12:01:30.000Z" })).toBe(cardFingerprint(card));
  });

  it("is the same in whatever order the fields stand, also of what Shopify gives back", () => {
    const { missions, ...others } = card;
    const turned = { missions: { b: missions.b, a: missions.a }, ...others };
    expect(cardFingerprint(turned)).toBe(cardFingerprint(card));
    expect(cardFingerprint(JSON.parse(JSON.stringify(card)) as object)).toBe(cardFingerprint(card));
  });

  it.each([
    [{ points: { ...card.points, available: 121 } }],
    [{ points: { available: 30, pending: 120, reserved: 0 } }],
    [{ missions: { a: "DONE", b: "DONE" } }],
    [{ form: "another-token" }],
    [{ birthday: { month: 2, day: 29 } }],
    [{ aFieldOfTomorrow: null }],
  ])("is another one with %j", (change) => {
    expect(cardFingerprint({ ...card, ...change })).not.toBe(cardFingerprint(card));
  });

  it("keeps the token of the forms to itself", () => {
    expect(cardFingerprint(card)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

it("canonical JSON has the fields of each object in the order of their names, and leaves lists alone", () => {
  expect(canonicalJson({ b: [2, 1, { d: null, c: "x" }], a: undefined, B: true })).toBe(
    '{"B":true,"b":[2,1,{"c":"x","d":null}]}',
  );
});
