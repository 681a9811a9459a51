/** Each name once: of a name that is given several times the first value counts, as with `URLSearchParams.get`. */
export function firstValues<Value>(given: Iterable<[string, Value]>): Record<string, Value> {
  return Object.fromEntries([...given].toReversed());
}

/** The names that are given more than once, each once. */
export function repeatedNames(given: URLSearchParams): string[] {
  const names = [...given.keys()];
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
