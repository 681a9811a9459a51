import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "~/lib/app-error";
import { inHalves } from "~/lib/in-halves";

const fault = (item: number) => new AppError("FAULTY", { status: 422, message: String(item) });

/** Runs a batch as a transaction does: all of a part or nothing. */
async function worked(items: number[], faulty: ReadonlySet<number>, breaks: ReadonlySet<number> = new Set()) {
  const done: number[] = [];
  const result = await inHalves(items, async (part) => {
    for (const item of part) {
      if (breaks.has(item)) throw new Error("no connection");
      if (faulty.has(item)) throw fault(item);
    }
    done.push(...part);
  });
  return { done, ...result };
}

describe("a batch in halves", () => {
  it("is done at once when nothing is at fault", async () => {
    let runs = 0;
    await inHalves([1, 2, 3], async () => void (runs += 1));
    expect(runs).toBe(1);
  });

  it("does all but those at fault, in their order, whichever they are", async () => {
    const batch = fc.tuple(fc.uniqueArray(fc.nat(200), { maxLength: 40 }), fc.array(fc.nat(200)));
    await fc.assert(
      fc.asyncProperty(batch, async ([items, faulty]) => {
        const bad = new Set(faulty);
        const { done, failed, stopped } = await worked(items, bad);
        expect(done).toEqual(items.filter((item) => !bad.has(item)));
        expect([...failed.keys()]).toEqual(items.filter((item) => bad.has(item)));
        expect(stopped).toBeUndefined();
      }),
    );
  });

  it("ends where it is not the data, with all that was left", async () => {
    const { done, failed, stopped } = await worked([1, 2, 3, 4, 5, 6, 7, 8], new Set([1]), new Set([6]));
    expect(done).toEqual([2, 3, 4]);
    expect([...failed.keys()]).toEqual([1]);
    expect(stopped?.left).toEqual([5, 6, 7, 8]);
    expect(stopped?.thrown).toEqual(new Error("no connection"));
  });

  it("of nothing does nothing", async () => {
    expect(await worked([], new Set())).toEqual({ done: [], failed: new Map() });
  });
});
