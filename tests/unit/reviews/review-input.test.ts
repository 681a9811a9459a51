import { describe, expect, it } from "vitest";
import { shopPath } from "~/lib/shop-path";
import { answerInput, reviewInput } from "~/modules/reviews/review-input";
import { TEXT_MAX } from "~/modules/reviews/review-limits";
import { photoKind } from "~/lib/photo/photo-kind";
import { reviewEarningEvent } from "~/modules/reviews/review-earning-event";
import { reviewSource } from "~/modules/earning/core/award-source";

const good = { productId: "8100001", stars: "4", title: "Good cup", text: "Keeps coffee warm for an hour." };
const fields = (input: object) => {
  const parsed = reviewInput.safeParse({ ...good, ...input });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path[0]);
};

describe("what is typed into the form", () => {
  it("is read as product, stars, title and text", () => {
    expect(reviewInput.parse(good)).toEqual({ ...good, productId: 8_100_001n, stars: 4 });
  });

  it.each([
    ["no stars", { stars: "" }, ["stars"]],
    ["half a star", { stars: "4.5" }, ["stars"]],
    ["six stars", { stars: "6" }, ["stars"]],
    ["a title of spaces", { title: "   " }, ["title"]],
    ["a long title", { title: "x".repeat(101) }, ["title"]],
    ["a text of nine letters", { text: "too short" }, ["text"]],
    ["a very long text", { text: "x".repeat(TEXT_MAX + 1) }, ["text"]],
    ["a product that is no number", { productId: "1 OR 1=1" }, ["productId"]],
    ["a missing text", { text: undefined }, ["text"]],
  ])("is refused at its field: %s", (_case, input, expected) => {
    expect(fields(input)).toEqual(expected);
  });

  it("is counted without spaces at its ends and with one kind of line end", () => {
    const { text } = reviewInput.parse({ ...good, text: `  First line\r\nsecond\u0000line\r${" ".repeat(3_000)}` });
    expect(text).toBe("First line\nsecond line");
  });

  it("may be an answer that is taken back", () => {
    expect(answerInput.parse({ answer: "  " })).toEqual({ answer: null });
    expect(answerInput.parse({ answer: " Thank you! " })).toEqual({ answer: "Thank you!" });
    expect(answerInput.safeParse({ answer: "x".repeat(1_001) }).success).toBe(false);
  });
});

describe("the way back to the shop", () => {
  it.each(["/products/journey-cup", "/en/products/cup_2", "/products/k%C3%A4nnchen"])("leads to %s", (path) => {
    expect(shopPath(path)).toBe(path);
  });
  it.each(["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a?b#c", "", null, 7])(
    "never leads to %s",
    (path) => {
      expect(shopPath(path)).toBe("/");
    },
  );
});

describe("a photo", () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)));

  it.each([
    ["image/jpeg", bytes([0xff, 0xd8, 0xff, 0xe0], "..JFIF")],
    ["image/png", bytes([0x89], "PNG\r\n", [0x1a], "\n....")],
    ["image/webp", bytes("RIFF", [1, 2, 3, 4], "WEBPVP8 ")],
  ])("is known as %s by its first bytes", (kind, content) => {
    expect(photoKind(content)).toBe(kind);
  });

  it.each([
    ["nothing", bytes()],
    ["a page", bytes("<html><script>alert(1)</script>")],
    ["a drawing", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["a GIF", bytes("GIF89a........")],
    ["a sound in a RIFF file", bytes("RIFF....WAVEfmt ")],
    ["half a PNG", bytes([0x89], "PN")],
  ])("is not %s", (_case, content) => {
    expect(photoKind(content)).toBeNull();
  });
});

describe("what a review earns by", () => {
  it("is the same for each product and member, and knows no stars", () => {
    const source = reviewSource(8n, 7n);
    const writtenAt = new Date("2026-03-02T10:00:00Z");
    const earningEvent = reviewEarningEvent({ source, productId: 9n, customerId: 7n, hasPhoto: false, writtenAt });
    expect(earningEvent).toMatchObject({ event: "REVIEW", source: "review:8:7", customerId: 7n, stands: true });
    expect(JSON.stringify(Object.keys(earningEvent))).not.toMatch(/star|rating/i);
  });
});
