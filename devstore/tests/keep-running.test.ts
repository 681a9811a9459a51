import { expect, test } from "vitest";
import { keepRunning, type KeptProcess } from "../runner/keep-running";

/** A process that dies once for each entry of `livesMs`, after that time, and then keeps running. */
function mortal(livesMs: number[], changed: Partial<KeptProcess> = {}) {
  let time = 0;
  const waits: number[] = [];
  const notes: string[] = [];
  let starts = 1;
  const kept = keepRunning({
    ended: () => {
      const life = livesMs[starts - 1];
      if (life === undefined) return new Promise(() => undefined);
      time += life;
      return Promise.resolve("It ended (SIGKILL)");
    },
    restart: () => void (starts += 1),
    isWanted: () => true,
    note: (text) => notes.push(text),
    pause: (wait) => Promise.resolve(void waits.push(wait)),
    now: () => time,
    ...changed,
  });
  const lived = { waits, notes, starts: () => starts };
  const outcome = (): Promise<string> => Promise.race([kept, new Promise<string>((go) => setImmediate(go, "runs"))]);
  return { ...lived, outcome };
}

test("a process that dies is started again, after a wait that doubles", async () => {
  const { outcome, waits, notes, starts } = mortal([10, 10, 10]);
  expect(await outcome()).toBe("runs");
  expect([waits, starts()]).toEqual([[500, 1_000, 2_000], 4]);
  expect(notes[0]).toBe("It ended (SIGKILL); it is started again in 0.5 s.");
});

test("one that dies at once, again and again, is given up", async () => {
  const { outcome, starts } = mortal([10, 10, 10, 10, 10, 10, 10]);
  expect(await outcome()).toBe("It ended (SIGKILL)");
  expect(starts()).toBe(6);
});

test("one that ran for a while in between is not", async () => {
  const { outcome, waits } = mortal([10, 10, 10, 10, 61_000, 10, 10]);
  expect(await outcome()).toBe("runs");
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 500, 1_000, 2_000]);
});

test("one that does not start is tried again, and tells at last why", async () => {
  let tries = 0;
  const restart = () => ((tries += 1) < 3 ? Promise.reject(new Error("no room")) : undefined);
  expect(await mortal([10], { restart, ended: endsOnce() }).outcome()).toBe("runs");
  expect(tries).toBe(3);
  const broken = mortal([10], { restart: () => Promise.reject(new Error("no room")) });
  expect(await broken.outcome()).toBe("no room");
});

test("one that is not wanted stays ended", async () => {
  const unwanted = mortal([10], { isWanted: () => false });
  expect(await unwanted.outcome()).toBe("It ended (SIGKILL)");
  expect(unwanted.starts()).toBe(1);
});

/** A process that ends once and then keeps running. */
function endsOnce(): () => Promise<string> {
  let ends = 0;
  return () => ((ends += 1) === 1 ? Promise.resolve("It ended (SIGKILL)") : new Promise(() => undefined));
}
