/** The one place where the app asks what time it is; use cases get `now` as an argument. */
export function now(): Date {
  return new Date();
}
