import "@shopify/shopify-api/adapters/node";
import { ApiVersion, shopifyApi } from "@shopify/shopify-api";
import { describe, expect, test } from "vitest";
import { appHost, appLaunchUrl } from "../../admin/launch-url";
import { signSessionToken } from "../../admin/session-token";

const SHOP = "store-demo.myshopify.com";
const keys = { apiKey: "key-of-the-app", apiSecret: "secret-of-the-app" };
const library = shopifyApi({
  apiKey: keys.apiKey,
  apiSecretKey: keys.apiSecret,
  apiVersion: ApiVersion.October26,
  hostName: "localhost:4001",
  isEmbeddedApp: true,
});

const token = (changes: Partial<Parameters<typeof signSessionToken>[0]> = {}): string =>
  signSessionToken({ ...keys, shop: SHOP, userId: "1", sessionId: "s", now: Date.now(), ...changes });

describe("session token of the local admin", () => {
  test("Shopify's library accepts it and reads shop, app and staff member", async () => {
    const payload = await library.session.decodeSessionToken(token());
    expect(payload).toMatchObject({
      dest: `https://${SHOP}`,
      iss: `https://${SHOP}/admin`,
      aud: keys.apiKey,
      sub: "1",
      sid: "s",
    });
  });

  test("no two are alike", () => {
    expect(token()).not.toBe(token());
  });

  test.each([
    ["another secret", { apiSecret: "other" }],
    ["another app", { apiKey: "other" }],
    ["an old one", { now: Date.now() - 120_000 }],
    ["one from the future", { now: Date.now() + 120_000 }],
  ])("the library refuses %s", async (_name, changes) => {
    await expect(library.session.decodeSessionToken(token(changes))).rejects.toThrow();
  });
});

describe("address with which the admin opens the app", () => {
  const href = appLaunchUrl(
    {
      ...keys,
      appUrl: "http://localhost:4001",
      shop: SHOP,
      locale: "de",
      userId: "2",
      sessionId: "s",
      now: Date.now(),
    },
    "/app/members?page=2",
  );
  const query = Object.fromEntries(new URL(href).searchParams);

  test("keeps the page and tells language, shop and frame", () => {
    expect(new URL(href).pathname).toBe("/app/members");
    expect(query).toMatchObject({ page: "2", embedded: "1", shop: SHOP, locale: "de" });
  });

  test("its host passes the library's check", () => {
    expect(library.utils.sanitizeHost(appHost(SHOP))).toBe(query.host);
  });

  test("its signature is the one Shopify gives", async () => {
    const { hmac, embedded, host, locale, session, shop, timestamp } = query;
    const signed = { hmac, embedded, host, locale, session, shop, timestamp } as Record<string, string>;
    expect(await library.utils.validateHmac(signed)).toBe(true);
  });
});
