import { expect, it } from "vitest";
import { inTime } from "~/lib/in-time.server";

it("gives the value that comes in time", async () => {
  expect(await inTime(Promise.resolve(7), 60_000)).toEqual({ value: 7 });
});

it("gives the promise of what comes late", async () => {
  let finish = (_: number) => {};
  const late = new Promise<number>((resolve) => (finish = resolve));
  const { value } = await inTime(late, 0);
  expect(value).toBe(late);
  finish(7);
  expect(await value).toBe(7);
});

it("leaves a failure in the promise", async () => {
  const failed = Promise.reject(new Error("away"));
  const { value } = await inTime(failed, 60_000);
  await expect(value).rejects.toThrow("away");
});
