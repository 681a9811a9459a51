import type { Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { createAppProxy } from "@stammtisch/devstore/testing";
import { doors } from "./routes";
import { type Answer, ask, listen, oneConnection, startWebApp } from "./web-app";

// No jobs here: some routes ask for the health of the queue.
vi.hoisted(() => (process.env.WORKER = "separate"));

let database: TestDatabase;
let servers: Server[];
let direct: number;
let proxied: number;

beforeAll(async () => {
  database = await createTestDatabase();
  const app = await startWebApp();
  direct = app.port;
  const origins = { storeUrl: "http://127.0.0.1:1", appUrl: "https://app.test", shop: "a.myshopify.com" };
  const proxy = createAppProxy({ ...origins, appPort: direct });
  proxied = await listen(proxy);
  servers = [app.server, proxy];
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await database.close();
});

const addressOf = (path: string, value: string) => path.replace(/\$\w*/g, value);
const paths = [...new Set(doors.map(({ path }) => path))];

it("knows the doors", () => expect(paths.length).toBeGreaterThan(60));

describe.each(paths)("%s", (path) => {
  const json = { "content-type": "application/json" };
  const everyAnswer = async (value: string): Promise<Answer[]> => {
    const asked = { port: direct, path: addressOf(path, value) };
    const post = { ...asked, method: "POST" };
    return Promise.all([
      ask(asked),
      ask({ ...asked, path: `${asked.path}.data` }),
      ask({ ...asked, method: "PUT" }),
      ask({ ...post, headers: json, body: Buffer.from("{}") }),
      ask({ ...post, headers: { "content-type": "x" } }),
    ]);
  };

  it("says on each answer that it is what its type says, to tell no address to others, and in its own domain to come by TLS", async () => {
    const hsts = /^\/proxy(?:\/|$)/.test(path) ? undefined : "max-age=31536000";
    for (const { headers } of await everyAnswer("7")) {
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toMatch(/^[\w-]+$/);
      expect(headers["strict-transport-security"]).toBe(hsts);
    }
  });

  it.each(["%00", "a%00b", "%ED%A0%80", "%", "%2e%2e%2f"])("fails at no odd address: %s", async (odd) => {
    for (const { status } of await everyAnswer(odd)) expect(status).toBeLessThan(500);
  });
});

it("a file and an address that nobody knows have the same headers", async () => {
  for (const path of ["/nowhere", "/favicon.svg", "/assets/x.js", "/proxying"]) {
    expect((await ask({ port: direct, path })).headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "strict-transport-security": "max-age=31536000",
    });
  }
});

describe("a body that nobody wants", () => {
  it.each([
    ["the server", "text/plain", paths],
    ["the server", "application/x-www-form-urlencoded", paths],
    ["the local store's proxy", "text/plain", paths.filter((path) => path.startsWith("/proxy"))],
  ])("keeps its sender neither from the answer nor from the next request: %s, %s", async (which, type, all) => {
    const port = which === "the server" ? direct : proxied;
    const body = Buffer.alloc(3 * 1024 * 1024, "a");
    for (const path of all) {
      const agent = oneConnection();
      const asked = { port, path: addressOf(path, "7"), agent };
      const refused = await ask({ ...asked, method: "POST", headers: { "content-type": type }, body });
      const next = await ask({ port, path: "/nowhere", agent });
      agent.destroy();
      expect([path, refused.status >= 300 && refused.status < 500]).toEqual([path, true]);
      expect([path, next.status, next.from]).toEqual([path, 404, refused.from]);
    }
  });
});
