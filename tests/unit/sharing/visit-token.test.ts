import { describe, expect, it } from "vitest";
import { shareKeys } from "~/modules/sharing/share-keys.server";
import { checkToken, issueToken, tokenTime } from "~/modules/sharing/visit-token.server";
import { visitorHash } from "~/modules/sharing/visitor-hash.server";

const { token: key, visitor: visitorKey } = shareKeys("a secret", 1);
const issuedAt = new Date("2026-11-21T12:00:00Z");
const after = (ms: number) => new Date(issuedAt.getTime() + ms);
const subject = { code: "ABCDEFGH", visitor: "visitor-1" };
const token = issueToken(key, subject, issuedAt);

describe("token of a visit", () => {
  it.each([
    [1_199, "TOO_SOON"],
    [1_200, "VALID"],
    [600_000, "VALID"],
    [600_001, "EXPIRED"],
  ])("after %i ms is %s", (ms, verdict) => {
    expect(checkToken(key, token, subject, after(ms))).toBe(verdict);
  });

  it("says when it was issued", () => {
    expect(tokenTime(token)).toEqual(issuedAt);
  });

  it("is of no use to another visitor, for another link, in another shop", () => {
    const check = (other: Partial<typeof subject>, otherKey = key) =>
      checkToken(otherKey, token, { ...subject, ...other }, after(2_000));
    expect(check({ visitor: "visitor-2" })).toBe("TAMPERED");
    expect(check({ code: "ABCDEFGJ" })).toBe("TAMPERED");
    expect(check({}, shareKeys("a secret", 2).token)).toBe("TAMPERED");
    expect(check({}, shareKeys("another secret", 1).token)).toBe("TAMPERED");
  });

  it("cannot be made younger", () => {
    const [, mac] = token.split(".");
    const younger = `${after(599_000).getTime().toString(36)}.${mac}`;
    expect(checkToken(key, younger, subject, after(700_000))).toBe("TAMPERED");
  });

  it.each(["", ".", "abc", `${token}x`, token.slice(0, -1), `.${token}`, token.replace(".", "")])(
    "takes %j for tampered",
    (text) => {
      expect(checkToken(key, text, subject, after(2_000))).toBe("TAMPERED");
    },
  );
});

describe("hash of a visitor", () => {
  const visitor = { ip: "192.0.2.7", userAgent: "Mozilla/5.0 Chrome/147.0" };
  const hash = visitorHash(visitorKey, visitor, "2026-11-21");

  it("is the same for the same browser on the same day, and tells nothing of it", () => {
    expect(visitorHash(visitorKey, { ...visitor }, "2026-11-21")).toBe(hash);
    expect(hash).toMatch(/^[\w-]{22}$/);
  });

  it("differs by day, address, browser and shop", () => {
    const others = [
      visitorHash(visitorKey, visitor, "2026-11-22"),
      visitorHash(visitorKey, { ...visitor, ip: "192.0.2.8" }, "2026-11-21"),
      visitorHash(visitorKey, { ...visitor, userAgent: "Mozilla/5.0 Firefox/150.0" }, "2026-11-21"),
      visitorHash(shareKeys("a secret", 2).visitor, visitor, "2026-11-21"),
    ];
    expect(new Set([hash, ...others]).size).toBe(5);
  });
});
