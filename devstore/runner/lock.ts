import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { StartError } from "./start-error";

interface Holder {
  pid: number;
  /** file name of its script, to recognise the process by its command line */
  script: string;
}

/**
 * Locks a data directory, so that two demos cannot share it.
 * @returns a function that unlocks it
 * @throws StartError when a running demo has locked it
 */
export function lockDataDir(lockFile: string, script = process.argv[1] ?? ""): () => void {
  mkdirSync(dirname(lockFile), { recursive: true });
  const holder = readHolder(lockFile);
  if (holder && holder.pid !== process.pid && isAlive(holder)) {
    throw new StartError(
      `A demo already runs on ${dirname(lockFile)} (process ${holder.pid}). Stop it first, or add --data DIR for another one.`,
    );
  }
  writeFileSync(lockFile, `${process.pid}\n${script}`);
  return () => rmSync(lockFile, { force: true });
}

function readHolder(lockFile: string): Holder | null {
  try {
    const [pid, script = ""] = readFileSync(lockFile, "utf8").split("\n");
    return Number(pid) ? { pid: Number(pid), script: basename(script) } : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, script }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  try {
    // After a crash the pid may belong to another program by now.
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(script);
  } catch {
    return true;
  }
}
