import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createAdmin } from "../admin/routes";
import { LOCAL_API_SECRET } from "../local-api-secret";
import { receiveFlowTrigger } from "../state/flow-triggers";
import { control, openStore, send, type Json } from "./support/open-store";

interface Call {
  path: string;
  signed: boolean;
  body: Json;
}

/** Replaces the app: records Flow's calls and answers with the given status. */
async function openApp(status = 200) {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    let raw = "";
    request.on("data", (part: Buffer) => (raw += part.toString()));
    request.on("end", () => {
      const signature = createHmac("sha256", LOCAL_API_SECRET).update(raw).digest("base64");
      const signed = request.headers["x-shopify-hmac-sha256"] === signature;
      calls.push({ path: request.url ?? "", signed, body: JSON.parse(raw) });
      response.writeHead(status, { "content-type": "application/json" }).end('{"code":"REASON"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const store = openStore({ appUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  return { store, calls, admin: createAdmin(store.state) };
}

test("an action of the app's extensions is run as Flow runs it", async () => {
  const { store, calls } = await openApp();
  const properties = { customer_id: "gid://shopify/Customer/7", times: "50", words: "Hello" };
  const { body } = await control(store, "/flow/actions/flow-greet", { properties });
  expect(body).toEqual({ status: 200, body: '{"code":"REASON"}' });
  expect(calls).toMatchObject([
    {
      path: "/flow/greet",
      signed: true,
      body: {
        shopify_domain: store.state.shop.domain,
        handle: "flow-greet",
        action_run_id: expect.any(String) as string,
        properties: { customer_id: 7, times: 50, words: "Hello" },
      },
    },
  ]);
  expect((await control(store, "/flow/actions/nothing", { properties: {} })).status).toBe(404);
});

test("the app hears which of its triggers a workflow uses, and the store remembers it", async () => {
  const { store, calls } = await openApp();
  const inUse = async () => (await send(store, "GET", "/control/flow")).body.inUse as string[];
  await control(store, "/flow/triggers/flow-greeted", { inUse: true });
  expect(await inUse()).toEqual(["flow-greeted"]);
  await control(store, "/flow/triggers/flow-greeted", { inUse: false });
  expect(await inUse()).toEqual([]);
  const requests = calls.map(({ path, signed, body }) => [
    path,
    signed,
    body.flow_trigger_definition_id,
    body.has_enabled_flow,
  ]);
  expect(requests).toEqual([
    ["/flow/lifecycle", true, "flow-greeted", true],
    ["/flow/lifecycle", true, "flow-greeted", false],
  ]);
});

test("the page shows what was fired, newest first, and says when the app refuses", async () => {
  const { store, admin } = await openApp(422);
  receiveFlowTrigger(store.state, "flow-missed", { times: 11 });
  receiveFlowTrigger(store.state, "flow-greeted", { times: 22 });
  const page = await (await admin.request("/admin/flow", { headers: { "accept-language": "en" } })).text();
  expect(page.indexOf("&quot;times&quot;: 22")).toBeGreaterThan(0);
  expect(page.indexOf("&quot;times&quot;: 11")).toBeGreaterThan(page.indexOf("&quot;times&quot;: 22"));
  const post = (path: string, fields: Record<string, string>) =>
    admin.request(path, { method: "POST", body: new URLSearchParams(fields) });
  const refused = await post("/admin/flow/actions/flow-greet", { words: "x" });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("The app answered 422");
  await post("/admin/flow/triggers/flow-missed", { inUse: "1" });
  expect((await send(store, "GET", "/control/flow")).body.inUse).toEqual([]);
});
