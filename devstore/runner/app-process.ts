import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { startScript, stopProcess, tailOfFile, waitForEnd } from "../processes";
import type { Command } from "./arguments";
import { keepRunning } from "./keep-running";
import type { LocalApp } from "./local-app";

export interface AppProcessOptions {
  app: LocalApp;
  command: Command;
  port: number;
  env: Record<string, string>;
  logFile: string;
  /** Writes to the terminal when the app crashed and will be restarted. */
  note?: (text: string) => void;
}

export interface AppProcess {
  stop: () => Promise<void>;
  /** Resolves to the reason when the app has ended and is not restarted. */
  failed: Promise<string>;
  /** Resolves when /health answers 200. Rejects with the end of the app's log when the app ends before. */
  ready: () => Promise<void>;
  /** process id, for tests */
  pid: () => number | undefined;
}

const IMPORTS = ["../preload.mjs", "../end-with-parent.mjs"];

/** Starts the app, and restarts it when it crashes after it was healthy once. */
export function startApp(options: AppProcessOptions): AppProcess {
  const { port, logFile, note = () => undefined } = options;
  let child = launch(options, "w");
  let healthy = false;
  let stopping = false;
  const failed = keepRunning({
    ended: async () => {
      const code = await waitForEnd(child);
      return `The app ended unexpectedly (${code ?? child.signalCode})`;
    },
    restart: () => void (child = launch(options, "a")),
    isWanted: () => healthy && !stopping,
    note: (text) => note(`${text} Its log: ${logFile}`),
  }).then((how) => `${how}. The end of ${logFile}:\n${tailOfFile(logFile, 20)}`);
  return {
    stop: () => {
      stopping = true;
      return stopProcess(child, { signal: "SIGTERM", patienceMs: 25_000 });
    },
    failed,
    ready: async () => {
      await Promise.race([waitForHealth(port, child), failed.then((reason) => Promise.reject(new Error(reason)))]);
      healthy = true;
    },
    pid: () => child.pid,
  };
}

function launch({ app, command, port, env, logFile }: AppProcessOptions, flags: "w" | "a"): ChildProcess {
  const imports = IMPORTS.flatMap((file) => ["--import", new URL(file, import.meta.url).href]);
  const [script = "", ...rest] = app.start[command](port);
  const NODE_ENV = command === "demo" ? "production" : "development";
  return startScript([...imports, join(app.dir, script), ...rest], {
    env: { ...process.env, NODE_ENV, ...env },
    logFile,
    flags,
  });
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
