import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { patience } from "../setup/patience";
import { createMigratedDatabase, onServer } from "../setup/postgres-server";
import { type Line, openLine, SHOP, startWeb, type WebProcess, webhookBytes } from "./support/web-process";

const name = `stammtisch_web_${randomUUID().slice(0, 8)}`;
let serverUrl: string;
let databaseUrl: string;
let web: WebProcess | undefined;
let line: Line | undefined;

beforeAll(async () => {
  serverUrl = inject("stack").databaseUrl;
  databaseUrl = await createMigratedDatabase(serverUrl, name);
  await withClient((client) =>
    client.query("INSERT INTO shop (domain, name, installed_at) VALUES ($1, 'A shop', now())", [SHOP]),
  );
});
afterEach(() => {
  web?.child.kill("SIGKILL");
  line?.close();
});
afterAll(() => onServer(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)));

async function withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return onServer(databaseUrl, work);
}

/** How many webhooks were ever stored; their payloads are erased once they are processed. */
const storedEvents = async (): Promise<number> => {
  const found = await withClient((client) =>
    client.query("SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'store-events'"),
  );
  return (found.rows[0] as { n: number }).n;
};

describe.each(["inline", "separate"] as const)("asked to end (worker: %s)", (worker) => {
  test("it answers what is under way, stores it, and leaves with 0", async () => {
    web = await startWeb(databaseUrl, worker);
    const { port, child } = web;
    const before = await storedEvents();
    const ids = Array.from({ length: 32 }, () => randomUUID());
    const calls = await Promise.all(
      ids.map(async (id) => {
        const { head, body } = webhookBytes(id);
        const socket = connect(port, "127.0.0.1");
        await once(socket, "connect");
        let answer = "";
        socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
        const closed = once(socket, "close");
        // "100 Continue" shows that the server has read the head: the request is in progress.
        socket.write(head.replace(/\r\n$/, "expect: 100-continue\r\n\r\n"));
        await expect.poll(() => answer, { timeout: patience(10_000) }).toContain("100 Continue");
        socket.write(body.subarray(0, 10));
        return { finish: () => socket.write(body.subarray(10)), closed, answer: () => answer };
      }),
    );
    child.kill("SIGTERM");
    await expect.poll(() => web?.log(), { timeout: patience(10_000) }).toContain('"msg":"ending"');
    for (const { finish } of calls) finish();
    await Promise.all(calls.map(({ closed }) => closed));
    expect(calls.map(({ answer }) => /HTTP\/1\.1 ([2-5]\d\d)/.exec(answer())?.[1])).toEqual(ids.map(() => "200"));
    expect(await web.ended).toBe(0);
    expect((await storedEvents()) - before).toBe(32);
    expect(web.log()).toContain('"msg":"ended"');
  });

  test("a second time, it leaves at once", async () => {
    web = await startWeb(databaseUrl, worker);
    const socket = connect(web.port, "127.0.0.1");
    await once(socket, "connect");
    const { head } = webhookBytes("never");
    socket.on("error", () => undefined).write(head.replace(/\r\n$/, "expect: 100-continue\r\n\r\n"));
    await once(socket, "data");
    web.child.kill("SIGTERM");
    await expect.poll(() => web?.log(), { timeout: patience(10_000) }).toContain('"msg":"ending"');
    web.child.kill("SIGTERM");
    expect(await web.ended).toBe(1);
  });
});

test("a database that is frozen is told as 503 to pages, Shopify and load balancers, and all goes on when it is back", async () => {
  const direct = new URL(databaseUrl);
  line = await openLine(direct);
  const through = new URL(databaseUrl);
  through.hostname = "127.0.0.1";
  through.port = String(line.port);
  web = await startWeb(through.href, "separate");
  const { url } = web;
  const id = randomUUID();
  const { body, headers } = webhookBytes(id);
  const send = () => fetch(`${url}/webhooks`, { method: "POST", body, headers });
  const before = await storedEvents();
  expect((await send()).status).toBe(200);
  line.freeze();
  const signed = { authorization: `Bearer st_${"a".repeat(40)}` };
  const answers = await Promise.all([
    fetch(`${url}/health`),
    send(),
    fetch(`${url}/api/v1/members`, { headers: signed }),
    fetch(`${url}/webhooks/reviews/judge-me/x`, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
  expect(answers.every(({ headers: told }) => told.get("retry-after") === "5")).toBe(true);
  expect(await answers[2]!.json()).toMatchObject({ status: 503, code: "UNAVAILABLE" });
  line.thaw();
  await expect.poll(async () => (await fetch(`${url}/health`)).status, { timeout: patience(20_000) }).toBe(200);
  expect((await send()).status).toBe(200);
  expect((await storedEvents()) - before).toBe(1);
});

test("the log names routes, and nothing that is secret or personal", async () => {
  web = await startWeb(databaseUrl, "inline");
  const secret = {
    token: "tok3nOfJudgeMe",
    hmac: "hmac0123456789",
    idToken: "eyJhbGciOi.secret",
    customer: "7600000000001",
    key: "st_secretkey0001",
  };
  const query = `id_token=${secret.idToken}&hmac=${secret.hmac}&signature=${secret.hmac}&logged_in_customer_id=${secret.customer}`;
  const json = {
    method: "POST",
    body: "{",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret.key}` },
  };
  const paths = [
    `/?shop=x&${query}`,
    `/app?${query}`,
    `/app/members/${secret.customer}?${query}`,
    `/auth/login?shop=%00&${query}`,
    `/proxy/referral?${query}`,
    `/proxy/r/${secret.token}?${query}`,
    `/proxy/s/${secret.token}?${query}`,
    `/webhooks/reviews/judge-me/${secret.token}`,
    `/webhooks/reviews/x/${secret.token}?${query}`,
    `/webhooks?${query}`,
    `/api/v1/members/${secret.customer}`,
    `/api/v1/members/${secret.customer}/awards?${query}`,
    `/flow/award-points?${query}`,
    `/nothing/${secret.token}?${query}`,
    `/app/members/${secret.customer}.data?${query}`,
    `/%E0%A4%A/${secret.token}`,
    `/app/members/%00?${query}`,
  ];
  for (const path of paths) {
    for (const init of [{}, json, { method: "PUT" }, { ...json, body: "a".repeat(300_000) }]) {
      const answer = await fetch(`${web.url}${path}`, { redirect: "manual", ...init });
      await answer.text();
      expect([path, answer.status >= 500]).toEqual([path, false]);
    }
  }
  const lines = web.log().trim().split("\n");
  expect(lines.length).toBeGreaterThan(paths.length * 4);
  for (const value of Object.values(secret)) expect(lines.filter((each) => each.includes(value))).toEqual([]);
  expect(lines.every((each) => each.startsWith("{"))).toBe(true);
  expect(web.log()).toContain('"path":"/webhooks/reviews/:kind/:token","status":404');
});
