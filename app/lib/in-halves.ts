import { isDataError } from "./data-error";

/**
 * Does a batch at once. When data are at fault it is halved until the items that cannot be done stand alone; the others are
 * done. Any other error (no connection, a deadlock, a timeout) ends it: nothing more is tried.
 *
 * @returns the error of each item that failed, and what ended it with the items that were left
 */
export async function inHalves<Item>(
  items: readonly Item[],
  run: (part: Item[]) => Promise<unknown>,
): Promise<{ failed: Map<Item, unknown>; stopped?: { thrown: unknown; left: Item[] } }> {
  const failed = new Map<Item, unknown>();
  const parts = [[...items]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    if (part.length === 0) continue;
    try {
      await run(part);
    } catch (thrown) {
      if (!isDataError(thrown)) return { failed, stopped: { thrown, left: [part, ...parts].flat() } };
      const middle = Math.ceil(part.length / 2);
      if (part.length === 1) failed.set(part[0]!, thrown);
      else parts.push(part.slice(middle), part.slice(0, middle));
    }
  }
  return { failed };
}
