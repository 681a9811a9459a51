import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";

/** Resolves to the exit code; null when a signal ended the process, -1 when it could not start. */
export function waitForEnd(child: ChildProcess): Promise<number | null> {
  if (hasEnded(child)) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("error", () => resolve(-1));
    child.once("exit", (code) => resolve(code));
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Sends the signal, and kills the process when it has not ended in time. Resolves when it has ended. */
export async function stopProcess(
  child: ChildProcess,
  { signal, patienceMs }: { signal: NodeJS.Signals; patienceMs: number },
): Promise<void> {
  if (hasEnded(child)) return;
  const ended = waitForEnd(child);
  child.kill(signal);
  const impatience = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await ended;
  clearTimeout(impatience);
}

const scripts = new Set<ChildProcess>();

/** Stops scripts of `runScript` that still run. */
export async function stopScripts(): Promise<void> {
  await Promise.all([...scripts].map((child) => stopProcess(child, { signal: "SIGTERM", patienceMs: 2_000 })));
}

/** Runs a Node script to its end. @throws Error with the end of its output when it fails */
export async function runScript(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  scripts.add(child);
  const code = await waitForEnd(child);
  scripts.delete(child);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with code ${code}:\n${lastLines(output, 40)}`);
}

/**
 * Starts a long-running Node script in its own process group, with its output in `logFile`. The IPC channel lets it
 * notice when this process is gone (`end-with-parent.mjs`).
 */
export function startScript(
  args: string[],
  { env, logFile, flags = "w" }: { env: NodeJS.ProcessEnv; logFile: string; flags?: "w" | "a" },
): ChildProcess {
  const child = spawn(process.execPath, args, { env, detached: true, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const log = createWriteStream(logFile, { flags });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  child.once("close", () => log.end());
  return child;
}

export function tailOfFile(path: string, lines: number): string {
  try {
    return lastLines(readFileSync(path, "utf8"), lines);
  } catch {
    return "";
  }
}

function lastLines(text: string, count: number): string {
  return text.trim().split("\n").slice(-count).join("\n");
}
