/** The only place where the app reads the clock; use cases get `now` as an argument. */
export function now(): Date {
  return new Date();
}
