import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { StartError } from "./start-error";

/** Two demos must not share one data directory. Returns how to give it back. */
export function lockDataDir(lockFile: string): () => void {
  mkdirSync(dirname(lockFile), { recursive: true });
  const holder = readPid(lockFile);
  if (holder !== null && holder !== process.pid && isAlive(holder)) {
    throw new StartError(
      `A demo already runs on ${dirname(lockFile)} (process ${holder}). Stop it first, or add --data DIR for another one.`,
    );
  }
  writeFileSync(lockFile, String(process.pid));
  return () => rmSync(lockFile, { force: true });
}

function readPid(lockFile: string): number | null {
  try {
    return Number(readFileSync(lockFile, "utf8")) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  try {
    // After a crash the number may belong to another program by now.
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("devstore");
  } catch {
    return true;
  }
}
