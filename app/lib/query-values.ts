/** Each name once: of a repeated name the first value counts, as with `URLSearchParams.get`. */
export function firstValues<Value>(given: Iterable<[string, Value]>): Record<string, Value> {
  return Object.fromEntries([...given].toReversed());
}

/** Repeated names, each once. */
export function repeatedNames(given: URLSearchParams): string[] {
  const names = [...given.keys()];
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
