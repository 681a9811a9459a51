import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createAppProxy } from "../../app-proxy";

const STORE = "http://localhost:4900";
const open: Server[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done))));
});

async function listen(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

interface Seen {
  request: IncomingMessage;
  body: Buffer;
}

/** Starts an app that records its requests and answers as set, with the proxy in front of it. */
async function proxied(answer: (response: ServerResponse) => void) {
  const seen: Seen[] = [];
  const appPort = await listen(
    createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        seen.push({ request, body: Buffer.concat(chunks) });
        answer(response);
      });
    }),
  );
  const origins = { storeUrl: STORE, appUrl: "http://localhost:4901", shop: "store-demo.myshopify.com" };
  const port = await listen(createAppProxy({ ...origins, appPort }));
  return { url: `http://127.0.0.1:${port}`, seen };
}

describe("proxy in front of the app", () => {
  test("a signed webhook arrives byte for byte", async () => {
    const { url, seen } = await proxied((response) => response.writeHead(200).end());
    const body = Buffer.from('{"name":"Müller  ☕","price": "1.00" }\n\u0000', "utf8");
    const hmac = createHmac("sha256", "secret").update(body).digest("base64");
    const headers = {
      "content-type": "application/json",
      "X-Shopify-Hmac-Sha256": hmac,
      "x-shopify-topic": "orders/paid",
    };
    await fetch(`${url}/webhooks?a=%20b`, { method: "POST", body, headers });

    const [first] = seen;
    expect(first?.body.equals(body)).toBe(true);
    expect(createHmac("sha256", "secret").update(first!.body).digest("base64")).toBe(
      first!.request.headers["x-shopify-hmac-sha256"],
    );
    expect(first?.request.method).toBe("POST");
    expect(first?.request.url).toBe("/webhooks?a=%20b");
  });

  test("the app learns under which address it was called, whatever the caller claims", async () => {
    const { url, seen } = await proxied((response) => response.end());
    await fetch(url, { headers: { "x-forwarded-host": "elsewhere.example" } });
    expect(seen[0]?.request.headers["x-forwarded-host"]).toBe("localhost:4901");
    expect(seen[0]?.request.headers["x-forwarded-proto"]).toBe("http");
  });

  test("a headless browser passes for the person it stands for", async () => {
    const { url, seen } = await proxied((response) => response.end());
    await fetch(url, { headers: { "user-agent": "Mozilla/5.0 HeadlessChrome/147.0" } });
    expect(seen[0]?.request.headers["user-agent"]).toBe("Mozilla/5.0 Chrome/147.0");
  });

  test("pages and scripts name the stand-in for App Bridge, and its length is right", async () => {
    const page = '<p>ä</p><script src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script>';
    const { url } = await proxied((response) =>
      response
        .writeHead(200, {
          "content-type": "text/html; charset=utf-8",
          link: "<https://cdn.shopify.com/shopifycloud/app-bridge.js>; rel=preload",
        })
        .end(page),
    );
    const response = await fetch(url);
    expect(await response.text()).toBe(`<p>ä</p><script src="${STORE}/app-bridge.js"></script>`);
    expect(response.headers.get("link")).toBe(`<${STORE}/app-bridge.js>; rel=preload`);
  });

  test("redirects into Shopify's admin lead into the local one", async () => {
    const { url } = await proxied((response) =>
      response.writeHead(302, { location: "https://admin.shopify.com/store/store-demo/apps/key/app" }).end(),
    );
    const response = await fetch(url, { redirect: "manual" });
    expect(response.headers.get("location")).toBe(`${STORE}/admin/apps/key/app`);
  });

  test("the store may frame the app, unless the app forbids framing", async () => {
    const policies = ["default-src 'self'; frame-ancestors https://a.example;", "frame-ancestors 'none'"];
    const { url } = await proxied((response) =>
      response.writeHead(200, { "content-security-policy": policies.shift() ?? "" }).end("{}"),
    );
    expect((await fetch(url)).headers.get("content-security-policy")).toBe(
      `default-src 'self'; frame-ancestors https://a.example ${STORE};`,
    );
    expect((await fetch(url)).headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
  });

  test("other content streams through unchanged", async () => {
    const bytes = Buffer.from([0, 255, 128, 10, 13]);
    const { url } = await proxied((response) => response.writeHead(200, { "content-type": "image/png" }).end(bytes));
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  test("while the app is not there, a page in the reader's language says so", async () => {
    const port = await listen(createAppProxy({ storeUrl: STORE, appUrl: STORE, shop: "x.myshopify.com", appPort: 1 }));
    const response = await fetch(`http://127.0.0.1:${port}`, { headers: { "accept-language": "de-DE" } });
    expect(response.status).toBe(502);
    expect(await response.text()).toContain("Die App startet gerade");
  });
});
