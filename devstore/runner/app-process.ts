import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { startScript, stopProcess, tailOfFile, waitForEnd } from "../processes";
import type { Command } from "./arguments";
import { ROOT } from "./paths";

export interface AppProcessOptions {
  command: Command;
  port: number;
  env: Record<string, string>;
  logFile: string;
}

export interface AppProcess {
  stop: () => Promise<void>;
  /** Settles with the reason when the app ends. */
  failed: Promise<string>;
  /** Waits until /health answers 200; throws with the end of the app's log when it ends before. */
  ready: () => Promise<void>;
}

const IMPORTS = ["devstore/preload.mjs", "devstore/end-with-parent.mjs"];
const SCRIPTS: Record<Command, (port: number) => string[]> = {
  demo: () => [join(ROOT, "node_modules/@remix-run/serve/dist/cli.js"), "./build/server/index.js"],
  dev: (port) => [
    join(ROOT, "node_modules/@remix-run/dev/dist/cli.js"),
    ...["vite:dev", "--host", "127.0.0.1", "--port", String(port), "--strictPort"],
  ],
};

export function startApp({ command, port, env, logFile }: AppProcessOptions): AppProcess {
  const imports = IMPORTS.flatMap((file) => ["--import", new URL(file, `file://${ROOT}/`).href]);
  const child = startScript([...imports, ...SCRIPTS[command](port)], {
    env: { ...process.env, NODE_ENV: command === "demo" ? "production" : "development", ...env },
    logFile,
  });
  const failed = waitForEnd(child).then(
    () => `The app ended unexpectedly. The end of ${logFile}:\n${tailOfFile(logFile, 20)}`,
  );
  return {
    stop: () => stopProcess(child, { signal: "SIGTERM", patienceMs: 8_000 }),
    failed,
    ready: () => Promise.race([waitForHealth(port, child), failed.then((reason) => Promise.reject(new Error(reason)))]),
  };
}

async function waitForHealth(port: number, child: ChildProcess): Promise<void> {
  let last = "no answer";
  for (const deadline = Date.now() + 90_000; Date.now() < deadline && child.exitCode === null;) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(5_000) });
      const body = await response.text();
      if (response.ok) return;
      last = `${response.status} ${body.slice(0, 200)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The app does not become healthy: ${last}`);
}
