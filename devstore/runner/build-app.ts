import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runScript } from "../processes";
import { ROOT } from "./paths";

const SOURCES = [
  "app",
  "public",
  "prisma/schema.prisma",
  "vite.config.ts",
  "vite.worker.config.ts",
  "tsconfig.json",
  "package-lock.json",
];
const RESULTS = ["build/server/index.js", "build/process/web-process.js"].map((path) => join(ROOT, path));
const HASH_FILE = join(ROOT, "build/sources.sha256");

/** Builds the app unless the build on disk was made from the very same sources. Says whether it built. */
export async function buildApp(): Promise<boolean> {
  const hash = hashSources();
  if (RESULTS.every((path) => existsSync(path)) && existsSync(HASH_FILE) && readFileSync(HASH_FILE, "utf8") === hash)
    return false;
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
  await runScript([join(ROOT, "node_modules/prisma/build/index.js"), "generate"], env);
  await runScript([join(ROOT, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build"], env);
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  await runScript([vite, "build", "--config", "vite.worker.config.ts", "--logLevel", "warn"], env);
  writeFileSync(HASH_FILE, hash);
  return true;
}

function hashSources(): string {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap((source) => filesBelow(source)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(path: string): string[] {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!path.includes(".")) {
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
  }
  return [path];
}
