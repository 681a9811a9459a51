import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPairs, signedText, type ProxyParameters, type QueryPair } from "~/lib/proxy-query";
import { verifyProxyQuery } from "~/lib/proxy-signature.server";
import { proxySignature } from "@stammtisch/devstore/signing";
import { patience } from "../../setup/patience";

const SECRET = "secret";
const own: ProxyParameters = {
  logged_in_customer_id: "",
  path_prefix: "/apps/stammtisch",
  shop: "some-shop.myshopify.com",
  timestamp: "1796000000",
};

const escape = (text: string): string =>
  [...Buffer.from(text, "latin1")].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
const written = (pairs: QueryPair[]): string =>
  pairs.map(({ name, value }) => `${escape(name)}=${escape(value)}`).join("&");
const latin1 = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

/** As Shopify forwards a visitor's query; the local store's signature, written apart from the app's check. */
function forwarded(visitors: string, changed: Partial<ProxyParameters> = {}): string {
  const added = new URLSearchParams({ ...own, ...changed }).toString();
  const query = visitors === "" ? added : `${visitors}&${added}`;
  return `${query}&signature=${proxySignature(query, SECRET)}`;
}
/** As the app takes it: a path that is in doubt only where it is the shop's own. */
function verified(query: string, known = own.path_prefix): ProxyParameters | null {
  const read = verifyProxyQuery(query, SECRET);
  return read && (!read.pathInDoubt || read.parameters.path_prefix === known) ? read.parameters : null;
}

describe("a query that Shopify signed is accepted, whatever the visitor put into it", () => {
  it.each([
    ["nothing", ""],
    ["a capital letter", "ScCid=x&consentGiven=1&aB=1&Ab=2&ZZ=&zz=1"],
    ["a name of another alphabet", "%C3%A4=1&%F0%9F%98%80=2&z=3"],
    ["bytes that are no text", "a=%FF%FE&%80=1"],
    ["a repeated name", "a=2&b=1&a=1&a=3"],
    ["names without values", "a&b=&c"],
    ["spaces, pluses and commas", "a=x+y%20z%2Bw&b=1,2&c=%2C"],
    ["names that go on with a digit or hyphen", "a1=1&a-b=2&a=3&a_b=4"],
    ["Shopify's words inside other names", "workshop=yoga&myshop=1&promoshop=x&utm_timestamp=12&timestamps=1"],
    ["an empty index, which Remix knows", "index&index=&_data=x&_routes=y"],
    ["a percent sign that escapes nothing", "a=100%&b=%zz"],
  ])("%s", (_case, visitors) => {
    expect(verified(forwarded(visitors))).toEqual(own);
    expect(verified(forwarded(visitors, { logged_in_customer_id: "7600000000001" }))).toMatchObject({
      logged_in_customer_id: "7600000000001",
    });
  });

  it("for any names and values that do not quote Shopify's", () => {
    const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
    const text = fc.string({ unit: byte, maxLength: 8 }).filter((value) => !value.includes("="));
    const pair = fc.record({ name: text.filter((name) => name !== ""), value: text });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        expect(verified(forwarded(written(pairs)))).toEqual(own);
      }),
    );
  });

  it("also under a path that the merchant chose", () => {
    const path_prefix = "/community/club";
    expect(verified(forwarded("from=x&locale=de", { path_prefix }))).toEqual({ ...own, path_prefix });
    expect(verified(forwarded("productId=1", { path_prefix }))).toBeNull();
    expect(verified(forwarded("productId=1", { path_prefix }), path_prefix)).toEqual({ ...own, path_prefix });
  });
});

describe("refused", () => {
  const valid = forwarded("a=1");
  it.each([
    ["another secret's", valid.replace(/signature=.*/, `signature=${"0".repeat(64)}`)],
    ["no signature", valid.replace(/&signature=.*/, "")],
    ["the signature twice", `${valid}&${/signature=.*/.exec(valid)?.[0]}`],
    ["a signature in capitals", valid.replace(/signature=(.*)/, (all) => all.toUpperCase())],
    ["nothing at all", ""],
  ])("%s", (_case, query) => expect(verified(query)).toBeNull());

  const names = ["shop", "logged_in_customer_id", "path_prefix", "timestamp"] as const;
  it.each(names)("%s twice, once and not at all, though signed", (name) => {
    const sign = (query: string) => `${query}&signature=${proxySignature(query, SECRET)}`;
    const pairs = Object.entries(own);
    const without = new URLSearchParams(pairs.filter(([key]) => key !== name)).toString();
    expect(verified(sign(without))).toBeNull();
    for (const value of [own[name], "", "1"]) {
      expect(verified(sign(`${name}=${value}&${new URLSearchParams(pairs)}`))).toBeNull();
      expect(verified(sign(`${new URLSearchParams(pairs)}&${escape(name)}=${value}`))).toBeNull();
    }
    expect(verified(sign(new URLSearchParams(pairs).toString()))).toEqual(own);
  });

  it.each([
    ["shop", "evil.example"],
    ["shop", "some-shop.myshopify.com.evil.example"],
    ["logged_in_customer_id", "1,2"],
    ["logged_in_customer_id", "abc"],
    ["path_prefix", "//evil.example/x"],
    ["timestamp", "1e9"],
    ["timestamp", ""],
  ])("%s of %j, though signed", (name, value) => expect(verified(forwarded("", { [name]: value }))).toBeNull());
});

/** Ways to cut a text into parameters at the given places, each with each of its "=". */
function* regroupings(text: string, cuts: number[], from = 0): Generator<QueryPair[]> {
  if (from === text.length) return yield [];
  for (const end of [text.length, ...cuts]) {
    if (end <= from || end > text.length) continue;
    for (const rest of regroupings(text, cuts, end)) {
      for (let at = text.indexOf("=", from); at >= 0 && at < end; at = text.indexOf("=", at + 1))
        yield [{ name: text.slice(from, at), value: text.slice(at + 1, end) }, ...rest];
    }
  }
}

describe("a signed query is accepted with one reading only", () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      "logged_in_customer_id=",
      "path_prefix=",
      "shop=",
      "timestamp=",
      "/apps/x",
      "/apps/stammtisch",
      "=",
      "a.myshopify.com",
      "1",
      "12",
      ",",
      "&",
      "sch",
      "s",
      "p",
      "t",
      "ti",
      "logged_in_customer_id",
      "pa",
      "mm=",
      "1logged_in_customer_id=9mm=",
    ),
    fc.string({ maxLength: 3 }),
  );
  const text = fc.array(fragment, { maxLength: 4 }).map((parts) => latin1(parts.join("")));
  const visitors = fc.array(fc.record({ name: text, value: text }), { maxLength: 3 });
  const customer = fc.constantFrom("", "7", "76", "7600000000001");
  const path = fc.constantFrom("/apps/stammtisch", "/apps/stammti", "/a/s", "/tools/shop");

  it(
    "whatever the visitor sends: no regrouping of its bytes says something else",
    () => {
      let accepted = 0;
      fc.assert(
        fc.property(
          ...([visitors, customer, path, fc.array(fc.nat(200), { maxLength: 3 })] as const),
          (extra, logged_in_customer_id, path_prefix, random) => {
            const query = forwarded(written(extra), { logged_in_customer_id, path_prefix });
            const signed = signedText(readPairs(query));
            const signature = createHmac("sha256", SECRET).update(signed, "latin1").digest("hex");
            const places = [...signed.matchAll(/mm|logged_in|path_|shop=|timestamp|sch/g)].map(({ index }) => index);
            const cuts = [...new Set([...places.slice(0, 9), ...random])].sort((a, b) => a - b);
            const readings = new Set<string>();
            let tried = 0;
            for (const pairs of regroupings(signed, cuts)) {
              if ((tried += 1) > 1_000) break;
              const read = verified(`${written(pairs)}&signature=${signature}`);
              if (read) readings.add(JSON.stringify(read));
            }
            const original = verified(query);
            if (original) readings.add(JSON.stringify(original));
            accepted += readings.size;
            expect(readings.size).toBeLessThanOrEqual(1);
          },
        ),
        { numRuns: 100 },
      );
      expect(accepted).toBeGreaterThan(20);
    },
    patience(40_000),
  );

  it.each([
    ["a value that names another member", "a=1logged_in_customer_id%3D999"],
    ["a name that names another member", "logged_in_customer_id%3D999a=1"],
    [
      "a whole query as value",
      "a=logged_in_customer_id%3D9path_prefix%3D%2Fapps%2Fxshop%3Da.myshopify.comtimestamp%3D1",
    ],
    ["copies without end", `a=${"shop%3Da.myshopify.com".repeat(400)}`],
  ])("%s is not read as such", (_case, visitors) => {
    const query = forwarded(visitors);
    const read = verified(query);
    expect(read === null || read.logged_in_customer_id === "").toBe(true);
    const signed = signedText(readPairs(query));
    const signature = createHmac("sha256", SECRET).update(signed, "latin1").digest("hex");
    const stolen = /^(.*?)logged_in_customer_id=(999|9)(.*)$/s.exec(signed);
    if (!stolen) return;
    const pairs = [{ name: "logged_in_customer_id", value: stolen[2]! }];
    expect(verified(`${written(pairs)}&${new URLSearchParams({ ...own })}&signature=${signature}`)).toBeNull();
  });

  it("another member's number in a value does not hide the guest's own in the next", () => {
    const signed = signedText(readPairs(forwarded("a=1logged_in_customer_id%3D999mm%3Dz")));
    const signature = createHmac("sha256", SECRET).update(signed, "latin1").digest("hex");
    const stolen = { ...own, a: "1", logged_in_customer_id: "999", mm: "zlogged_in_customer_id=", signature };
    const query = String(new URLSearchParams(stolen));
    expect(signedText(readPairs(query))).toBe(signed);
    expect(verified(query)).toBeNull();
  });

  it("a path cut short, whose end would be a visitor's parameter, is not taken for the app's", () => {
    const read = verified(forwarded("productId=1"));
    expect(read).toEqual(own);
    const signed = signedText(readPairs(forwarded("productId=1")));
    const signature = createHmac("sha256", SECRET).update(signed, "latin1").digest("hex");
    const other = new URLSearchParams({ ...own, path_prefix: "/apps/stammti", schproductId: "1", signature });
    expect(signedText(readPairs(String(other)))).toBe(signed);
    expect(verified(String(other))).toBeNull();
  });
});
