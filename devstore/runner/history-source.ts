import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readJson } from "./paths";
import { StartError } from "./start-error";

export interface HistorySource {
  /** null = the built-in history */
  file: string | null;
  sha256: string | null;
}

export interface SourceDecision {
  kind: "fill" | "keep";
  source: HistorySource;
  /** message for the terminal */
  note: string | null;
}

/** Whether the store has to be filled: it is empty, or it holds another history than the one asked for. */
export function decideSource(sourceFile: string, storeFile: string | null, orders: string | null): SourceDecision {
  const wanted = orders === null ? { file: null, sha256: null } : { file: orders, sha256: hashOf(orders) };
  const held = readJson<HistorySource>(sourceFile);
  if (!storeFile || !existsSync(storeFile) || held.sha256 === undefined)
    return { kind: "fill", source: wanted, note: null };
  const source: HistorySource = { file: held.file ?? null, sha256: held.sha256 };
  if (orders === null) {
    const note = source.file
      ? `The store keeps the orders of ${source.file}; --reset brings the built-in ones back.`
      : null;
    return { kind: "keep", source, note };
  }
  return source.sha256 === wanted.sha256
    ? { kind: "keep", source, note: null }
    : { kind: "fill", source: wanted, note: null };
}

export function saveSource(sourceFile: string, source: HistorySource): void {
  writeFileSync(sourceFile, JSON.stringify(source));
}

function hashOf(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    throw new StartError(`The order history ${path} cannot be read.`);
  }
}
