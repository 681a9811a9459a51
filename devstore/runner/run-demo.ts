import { stopScripts } from "../processes";
import type { RunnerArguments } from "./arguments";
import { createCleanup } from "./cleanup";
import type { LocalApp } from "./local-app";
import { StartError } from "./start-error";
import { startDemo } from "./start-demo";

/** Starts everything and runs until Ctrl-C (exit code 0) or until a part fails (exit code 1). */
export async function runDemo(app: LocalApp, options: RunnerArguments): Promise<void> {
  const cleanup = createCleanup();
  const end = async (code: number, message: string): Promise<void> => {
    if (cleanup.isClosing()) return;
    process.stdout.write(`\n${message}\n`);
    await Promise.all([stopScripts(), cleanup.close()]);
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0, "Stopping …"));
  try {
    const demo = await startDemo(app, options, cleanup);
    if (cleanup.isClosing()) return;
    process.stdout.write(demo.summary);
    demo.failed.then((reason) => end(1, reason)).catch(() => undefined);
  } catch (error) {
    if (cleanup.isClosing()) return;
    await cleanup.close();
    throw error instanceof StartError ? error : new StartError(error instanceof Error ? error.message : String(error));
  }
}
