import { describe, expect, it } from "vitest";
import { addDocumentHeaders } from "~/lib/security-headers";

const headersOf = (pathname: string, own: Record<string, string> = {}) => {
  const headers = new Headers(own);
  addDocumentHeaders(headers, pathname);
  return Object.fromEntries(headers);
};

describe("a page of the app", () => {
  it.each(["/", "/auth/login", "/api/v1/docs", "/nowhere", "/apple", "/app", "/app/members/1"])(
    "is what its type says, tells no address to others and comes by TLS: %s",
    (pathname) => {
      expect(headersOf(pathname)).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
        "strict-transport-security": expect.stringMatching(/^max-age=\d{8}$/) as string,
      });
    },
  );

  it.each(["/proxy/s/x", "/Proxy/reviews"])("asks for no TLS in the shop's own domain: %s", (pathname) => {
    expect(headersOf(pathname)["strict-transport-security"]).toBeUndefined();
    expect(headersOf(pathname)["x-content-type-options"]).toBe("nosniff");
  });

  it.each(["/", "/auth/login", "/api/v1/docs", "/nowhere", "/apple"])(
    "outside the admin is framed by nobody: %s",
    (pathname) => {
      expect(headersOf(pathname)["content-security-policy"]).toBe("frame-ancestors 'none'");
    },
  );

  it("in the admin is framed by whom Shopify's library names", () => {
    const own = { "content-security-policy": "frame-ancestors https://shop.example;" };
    expect(headersOf("/app", own)["content-security-policy"]).toBe(own["content-security-policy"]);
    expect(headersOf("/", own)["content-security-policy"]).toBe(own["content-security-policy"]);
    expect(headersOf("/app/members")["content-security-policy"]).toBeUndefined();
  });
});
