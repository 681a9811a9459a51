import { describe, expect, it } from "vitest";
import { checkProof, PROOF_TEXT_MAX } from "~/modules/missions/proof";
import { png } from "../../factories/photo";

const refused = (code: string) => expect.objectContaining({ code });
const linkOf = (link: string) => checkProof("LINK", { link }).link;

describe("proof", () => {
  it("keeps only what the mission asks for", () => {
    const sent = { text: "Here", link: "https://example.org/", photo: png };
    const nothing = { text: null, link: null, photoType: null, photo: null, photoStatus: null };
    expect(checkProof("NONE", sent)).toEqual(nothing);
    expect(checkProof("TEXT", sent)).toEqual({ ...nothing, text: "Here" });
    expect(checkProof("LINK", sent)).toEqual({ ...nothing, link: "https://example.org/" });
    expect(checkProof("PHOTO", sent)).toEqual({
      ...nothing,
      photoType: "image/png",
      photo: png,
      photoStatus: "PROCESSING",
    });
  });

  it.each(["TEXT", "LINK", "PHOTO"] as const)("is asked for: %s", (kind) => {
    expect(() => checkProof(kind, {})).toThrow(refused("PROOF_MISSING"));
    const blank = { text: " \u0000 ", link: "  ", photo: new Uint8Array() };
    expect(() => checkProof(kind, blank)).toThrow(refused("PROOF_MISSING"));
  });

  it("completes an address typed without its scheme", () => {
    expect(linkOf("example.org/post/1")).toBe("https://example.org/post/1");
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "nowhere",
    "https://a:b@example.org",
    "ht tp",
  ])("refuses %s as an address", (link) => expect(() => linkOf(link)).toThrow(refused("NOT_A_LINK")));

  it("refuses what is too long, too big or no photo", () => {
    expect(() => checkProof("TEXT", { text: "x".repeat(PROOF_TEXT_MAX + 1) })).toThrow(refused("PROOF_TOO_LONG"));
    expect(() => linkOf(`https://example.org/${"x".repeat(500)}`)).toThrow(refused("PROOF_TOO_LONG"));
    const big = new Uint8Array(8 * 1024 * 1024 + 1);
    expect(() => checkProof("PHOTO", { photo: big })).toThrow(refused("PHOTO_TOO_BIG"));
    const text = new TextEncoder().encode("<svg onload=alert(1)>");
    expect(() => checkProof("PHOTO", { photo: text })).toThrow(refused("NOT_A_PHOTO"));
  });
});
