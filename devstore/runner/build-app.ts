import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runScript } from "../processes";
import type { LocalApp } from "./local-app";

/** Builds the app, unless the build on disk has the same sources. Resolves to whether it built. */
export async function buildApp({ dir, build }: LocalApp): Promise<boolean> {
  const hash = hashSources(dir, build.sources);
  const hashFile = join(dir, "build/sources.sha256");
  const isBuilt = build.results.every((path) => existsSync(join(dir, path)));
  if (isBuilt && existsSync(hashFile) && readFileSync(hashFile, "utf8") === hash) return false;
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
  for (const [script = "", ...rest] of build.scripts) await runScript([join(dir, script), ...rest], env);
  writeFileSync(hashFile, hash);
  return true;
}

function hashSources(dir: string, sources: string[]): string {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesBelow(dir, source)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(dir, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(dir: string, path: string): string[] {
  const full = join(dir, path);
  if (!existsSync(full)) return [];
  if (!path.includes(".")) {
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
  }
  return [path];
}
