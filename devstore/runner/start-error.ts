/** An error that the person at the terminal can mend. Printed without a stack trace; exit code 1. */
export class StartError extends Error {
  override name = "StartError";
}
