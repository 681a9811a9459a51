/** What takes less is worked out anew each time. */
const COSTLY_MS = 1_000;
/** So often as long as the work took it is kept: at most a hundredth of the time goes into it. */
const KEPT_TIMES = 100;

interface Kept<Value> {
  value: Promise<Value>;
  until: number;
}

/**
 * Remembers in this process what took long to work out. Who asks while it is being worked out waits for the same result; a failure is not
 * kept.
 */
export function keepCostly<Key, Value>(clock: () => number = () => performance.now()) {
  const held = new Map<Key, Kept<Value>>();
  return (key: Key, work: () => Promise<Value>): Promise<Value> => {
    const begun = clock();
    for (const [other, { until }] of held) if (until <= begun) held.delete(other);
    const found = held.get(key);
    if (found) return found.value;
    const kept: Kept<Value> = { value: work(), until: Infinity };
    held.set(key, kept);
    kept.value.then(
      () => {
        const took = clock() - begun;
        if (took < COSTLY_MS) held.delete(key);
        else kept.until = clock() + took * KEPT_TIMES;
      },
      () => held.delete(key),
    );
    return kept.value;
  };
}
