import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readJson } from "./paths";
import { StartError } from "./start-error";

/** The order history that a store was filled with at its first start. */
export interface HistorySource {
  /** null: the built-in history */
  file: string | null;
  sha256: string | null;
  /** whether the app was left as newly installed */
  bare: boolean;
}

export interface SourceDecision {
  kind: "fill" | "keep";
  source: HistorySource;
  /** message for the terminal */
  note: string | null;
}

interface RequestedSource {
  orders: string | null;
  bare: boolean;
}

/**
 * Decides whether to fill the store: when it is empty, when another history is requested, or when `bare` is requested and
 * the store was not started that way. Otherwise it stays as it is.
 */
export function decideSource(
  sourceFile: string,
  storeFile: string | null,
  { orders, bare }: RequestedSource,
): SourceDecision {
  const wanted = orders === null ? { file: null, sha256: null, bare } : { file: orders, sha256: hashOf(orders), bare };
  const held = readJson<HistorySource>(sourceFile);
  const fill: SourceDecision = { kind: "fill", source: wanted, note: null };
  if (!storeFile || !existsSync(storeFile) || held.sha256 === undefined) return fill;
  const source: HistorySource = { file: held.file ?? null, sha256: held.sha256, bare: held.bare ?? false };
  if (bare && !source.bare) return fill;
  if (orders !== null && source.sha256 !== wanted.sha256) return fill;
  const notes = [
    ...(orders === null && source.file
      ? [`The store keeps the orders of ${source.file}; --reset brings the built-in ones back.`]
      : []),
    ...(source.bare && !bare ? ["The app stays as you have set it up; --reset brings it in use."] : []),
  ];
  return { kind: "keep", source, note: notes.join("\n      ") || null };
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
