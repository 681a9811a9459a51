import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Stops a server that a killed run left on this data directory, and removes a stale pid file. */
export async function stopLeftover(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const [firstLine, directory] = readFileSync(pidFile, "utf8").split("\n");
  const pid = Number(firstLine);
  if (directory === dataDir && isPostgres(pid)) {
    process.kill(pid, "SIGINT");
    for (let tries = 0; tries < 100 && isPostgres(pid); tries += 1) await new Promise((go) => setTimeout(go, 100));
  }
  // The pid in a stale file may belong to another program by now, which would keep the server from starting.
  if (!isPostgres(pid)) rmSync(pidFile, { force: true });
}

function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) ? readFileSync(commandLine, "utf8").includes("postgres") : true;
}
