import { expect, it } from "vitest";
import { keepCostly } from "~/lib/keep-costly.server";

let at = 0;
let works = 0;
const taking = (ms: number) => async () => {
  at += ms;
  works += 1;
  return works;
};

it("works anew for each who asks what is quick", async () => {
  const keep = keepCostly<string, number>(() => at);
  const first = await keep("a", taking(100));
  expect(await keep("a", taking(100))).toBe(first + 1);
});

it("keeps what took long, a hundred times as long, for its own key", async () => {
  const keep = keepCostly<string, number>(() => at);
  const first = await keep("a", taking(2_000));
  at += 199_000;
  expect(await keep("a", taking(2_000))).toBe(first);
  expect(await keep("b", taking(2_000))).toBe(first + 1);
  at += 1_000;
  expect(await keep("a", taking(2_000))).toBe(first + 2);
});

it("has those who ask meanwhile wait for the same work", async () => {
  const keep = keepCostly<string, number>(() => at);
  const [one, other] = await Promise.all([keep("a", taking(1)), keep("a", taking(1))]);
  expect(other).toBe(one);
});

it("keeps no failure", async () => {
  const keep = keepCostly<string, number>(() => at);
  const failing = async () => {
    at += 1_000;
    throw new Error("away");
  };
  await expect(keep("a", failing)).rejects.toThrow("away");
  await expect(keep("a", taking(1))).resolves.toBe(works);
});
