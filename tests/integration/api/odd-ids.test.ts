import { afterAll, beforeAll, expect, it } from "vitest";
import { openApiWorld, type ApiWorld } from "./api-shop";
import { callApi } from "./call-api";
import { callByContract, describedCalls } from "./contract";

let world: ApiWorld;

beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

const odd = [
  "x",
  "1.5",
  "-1",
  "99999999999999999999999",
  "00000000-0000-0000-0000-00000000000g",
  "3f0e7a52-8a4b-4b8e-9d6c-1f2a3b4c5d6e",
  "'; DROP TABLE tier; --",
  "ä/..",
  "\u{1f600}",
  "%",
];

const calls = describedCalls.flatMap(({ method, path, requestBody, parameters = [] }) => {
  const body = requestBody?.content["application/json"].example;
  const names = parameters.filter(({ in: place }) => place === "query").map(({ name }) => name ?? "");
  const ids = path.includes("{") ? odd.map((id) => path.replaceAll(/\{\w+\}/g, encodeURIComponent(id))) : [];
  const plain = path.replaceAll(/\{\w+\}/g, "1");
  const filters = names.flatMap((name) => odd.map((value) => `${plain}?${new URLSearchParams({ [name]: value })}`));
  return [...ids, ...filters].map((address) => ({ method, address, body }));
});

it("no id and no filter, however odd, is answered with an error of the server", async () => {
  const answers: [string, number][] = [];
  let key = "";
  for (const [index, { method, address, body }] of calls.entries()) {
    // Calls of one shop are limited.
    if (index % 20 === 0) ({ key } = await world.makeApiShop());
    const { status } = await callApi(method, address, { key, body });
    answers.push([`${method} ${address}`, status]);
  }
  expect(answers.length).toBeGreaterThan(200);
  expect(answers.filter(([, status]) => status >= 500 || status === 429)).toEqual([]);
});

it("neither is a condition that names what is no tier", async () => {
  const rule = describedCalls.find(({ method, path }) => method === "POST" && path === "/rules");
  const example = rule?.requestBody?.content["application/json"].example as object;
  for (const tier of odd) {
    const { key } = await world.makeApiShop();
    const { status } = await callApi("POST", "/rules", { key, body: { ...example, conditions: { tiers: [tier] } } });
    expect(status, tier).toBeLessThan(500);
    expect((await callApi("GET", "/rules", { key })).status).toBe(200);
    expect((await callApi("GET", "/members", { key })).status).toBe(200);
  }
});

it("every call refuses a parameter that is given twice, known or not, and names it", async () => {
  let key = "";
  for (const [index, { method, path, parameters = [], requestBody }] of describedCalls.entries()) {
    if (index % 20 === 0) ({ key } = await world.makeApiShop());
    const known = parameters.find(({ in: place }) => place === "query")?.name;
    for (const name of new Set([known ?? "limit", "limit", "other"])) {
      const address = `${path.replaceAll(/\{\w+\}/g, "1")}?${name}=1&a=1&${name}=1`;
      const body = requestBody?.content["application/json"].example;
      const answer = await callByContract(method, address, { key, body });
      const errors = [expect.objectContaining({ field: name, code: "PARAMETER_REPEATED" })];
      expect(answer, address).toMatchObject({ status: 400, body: { code: "PARAMETER_REPEATED", errors } });
      expect(answer.body.detail).toContain(name);
    }
  }
});
