import { describe, expect, it } from "vitest";
import { unavailable } from "~/web/unavailable";

const refused = (pathname: string, accept: string) => unavailable({ pathname, accept, apiKey: `key"1` });

describe("what is told while the database does not answer", () => {
  it.each([
    ["/app", "text/html", "text/html; charset=utf-8"],
    ["/app/members.data", "*/*", "text/plain;charset=UTF-8"],
    ["/api/v1/members", "application/json", "application/problem+json"],
    ["/health", "*/*", "application/json"],
  ])("is 503 in the caller's kind: %s", (pathname, accept, type) => {
    const { status, headers } = refused(pathname, accept);
    expect([status, headers.get("content-type"), headers.get("retry-after")]).toEqual([503, type, "5"]);
  });

  it("is a document with App Bridge as its first script where the admin shows it", async () => {
    const head = /<head>(.*)<\/head>/s.exec(await refused("/app", "text/html").text())?.[1];
    expect(head).toContain('<meta name="shopify-api-key" content="key&quot;1">');
    expect(head?.match(/<script[^>]*>/g)).toEqual([
      '<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js">',
    ]);
  });

  it("loads no script of the admin in the shop, says it in both languages and leads back to the same page", async () => {
    const text = await refused("/proxy/rewards", "text/html").text();
    expect(text).not.toContain("<script");
    expect([...text.matchAll(/<section lang="(..)">.*?<a href="">/g)].map(([, language]) => language)).toEqual([
      "en",
      "de",
    ]);
  });
});
