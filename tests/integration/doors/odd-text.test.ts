import { createHmac } from "node:crypto";
import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memberFormToken } from "~/platform/member-form-token.server";
import { createQueues } from "~/lib/queue.server";
import { proxySignature } from "@stammtisch/devstore/signing";
import { makeMember } from "../../factories/member";
import { openApiWorld, type ApiWorld } from "../api/api-shop";
import { doors, fieldNames, queryNames, statusOf, type Door } from "./routes";
import { jobs } from "~/modules/jobs/registry";
import { outside } from "../../setup/outside";

const SECRET = "test-api-secret";
/** Taken in turn: who comes too often is turned away. */
const customers = Array.from({ length: 20 }, (_, index) => 7_000_001n + BigInt(index));
/** As parameters reach a route: what cannot be decoded stays as it was written. */
const oddTexts = [
  "\u0000",
  "a\u0000b",
  "\ud83d",
  "\ude00x",
  "%ED%A0%80",
  "%00",
  "\u202e\ufeff",
  "😀".repeat(300),
  "0000-00-00",
];

let world: ApiWorld;
let shop: Shop;
let key: string;
const { fetch: fetchOutside } = outside;

/** The store answers sign-ins; to everything else it says that there is nothing. */
async function fetchInside(input: RequestInfo | URL): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  if (!url.hostname.endsWith(".myshopify.com")) return fetchOutside(input);
  if (!url.pathname.endsWith("/access_token")) return Response.json({ data: {} });
  const person = { id: 41, first_name: "Ada", last_name: "Staff", email: "ada@example.test", account_owner: true };
  const user = { ...person, locale: "de", collaborator: false, email_verified: true };
  const refresh = { refresh_token: "again", refresh_token_expires_in: 86_400 };
  return Response.json({
    access_token: "token",
    scope: "",
    expires_in: 86_400,
    ...refresh,
    associated_user_scope: "",
    associated_user: user,
  });
}

beforeAll(async () => {
  world = await openApiWorld();
  outside.fetch = fetchInside;
  // Loaded when there is a database: the session storage looks for its table at once.
  await createQueues(Object.values(jobs));
  ({ shop, key } = await world.makeApiShop());
  for (const customerId of customers) await makeMember(world.database.prisma, { shopId: shop.id, customerId });
});
afterAll(async () => {
  outside.fetch = fetchOutside;
  await world.close();
});

function sessionToken(): string {
  const seconds = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: `https://${shop.domain}/admin`,
    dest: `https://${shop.domain}`,
    aud: "test-api-key",
    sub: "41",
    exp: seconds + 60,
    nbf: seconds - 5,
    iat: seconds - 5,
    jti: crypto.randomUUID(),
    sid: "session",
  };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${head}.${createHmac("sha256", SECRET).update(head).digest("base64url")}`;
}

/** The request with the signature that its route requires. */
function request(path: string, query: Record<string, string>, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers);
  const search = new URLSearchParams(query);
  if (path.startsWith("/app")) headers.set("authorization", `Bearer ${sessionToken()}`);
  if (path.startsWith("/api")) headers.set("authorization", `Bearer ${key}`);
  if (path.startsWith("/flow") || path.startsWith("/webhooks")) {
    const body = typeof init.body === "string" ? init.body : "";
    headers.set("x-shopify-hmac-sha256", createHmac("sha256", SECRET).update(body).digest("base64"));
    headers.set("x-shopify-topic", "orders/updated");
    headers.set("x-shopify-shop-domain", shop.domain);
  }
  if (path.startsWith("/proxy")) {
    search.set("shop", shop.domain);
    customers.push(customers.shift()!);
    search.set("logged_in_customer_id", String(customers[0]));
    search.set("path_prefix", "/apps/stammtisch");
    search.set("timestamp", String(Math.floor(Date.now() / 1_000)));
    search.delete("signature");
    search.set("signature", proxySignature(search, SECRET));
  }
  return new Request(`https://app.test${path}?${search}`, { ...init, headers });
}

const addressOf = ({ path }: Door, odd: string) => path.replace(/\$\w*/g, encodeURIComponent(odd.toWellFormed()));
const paramsOf = ({ params }: Door, odd: string) => Object.fromEntries(params.map((name) => [name, odd]));
const each = (names: readonly string[], value: string) => Object.fromEntries(names.map((name) => [name, value]));

it("knows the doors and what they are asked", () => {
  expect(doors.length).toBeGreaterThan(70);
  expect(queryNames).toEqual(expect.arrayContaining(["q", "before", "after", "product", "stars"]));
  expect(fieldNames).toEqual(expect.arrayContaining(["title", "reason", "points", "name", "id", "memberText"]));
  expect(doors.flatMap((door) => door.intents)).toEqual(
    expect.arrayContaining(["save", "delete", "revoke", "retryOne", "answer"]),
  );
  expect(doors.filter((door) => door.exports).map(({ path }) => path)).toEqual(["/app/consent-proof/$customerId"]);
});

it("is let in by the doors of the app, the shop and the merchant API", async () => {
  for (const path of ["/app/members", "/api/v1/members", "/proxy/r/$code"]) {
    const { loader } = (await doors.find((door) => door.path === path)?.load()) ?? {};
    if (!loader) throw new Error(`nothing answers ${path}`);
    expect(await statusOf(loader, { request: request(path, {}), params: {}, context: {} }), path).toBe(200);
  }
});

describe.each(doors.map((door) => [door.path, door] as const))("%s", (_, door) => {
  it("answers text that no database keeps with what it has or a refusal", async () => {
    const { loader } = await door.load();
    if (!loader) return;
    for (const odd of oddTexts) {
      const path = addressOf(door, odd);
      const queries = [each(queryNames, odd), ...(door.exports ? [{ ...each(queryNames, odd), format: "csv" }] : [])];
      for (const query of door.params.length > 0 ? [{}, ...queries] : queries) {
        const args = { request: request(path, query), params: paramsOf(door, odd), context: {} };
        expect(await statusOf(loader, args), `${odd} ${JSON.stringify(query)}`).toBeLessThan(500);
      }
    }
  });

  it("takes no such text in a form, or puts it right", async () => {
    const { action } = await door.load();
    if (!action) return;
    for (const odd of oddTexts) {
      const send = async (body: BodyInit, method = "POST", type?: string) => {
        const headers = type ? { "content-type": type } : undefined;
        const asked = request(addressOf(door, odd), each(queryNames, odd), { method, body, headers });
        const args = { request: asked, params: paramsOf(door, odd), context: {} };
        return statusOf(action, args);
      };
      const fields = each(fieldNames, odd);
      const json = JSON.stringify({ ...fields, shopify_domain: shop.domain, action_run_id: "run", properties: fields });
      if (/^\/(api|flow|webhooks)/.test(door.path)) {
        expect(await send(json, "POST", "application/json"), odd).toBeLessThan(500);
        if (door.path.startsWith("/api")) expect(await send(json, "PATCH", "application/json"), odd).toBeLessThan(500);
        continue;
      }
      for (const intent of ["", ...door.intents]) {
        const body = new URLSearchParams({ ...fields, ...(intent && { intent, kind: intent }) });
        // Of the customer whose turn it is next.
        if (door.path.startsWith("/proxy")) {
          body.set("form_token", memberFormToken({ shopId: shop.id, customerId: customers[1]! }));
        }
        expect(await send(body), `${odd} ${intent}`).toBeLessThan(500);
      }
    }
  });
});
