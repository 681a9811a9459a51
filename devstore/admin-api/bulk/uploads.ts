import { existsSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import type { StoreState } from "../../state/types/store";

export function resultPath({ filesDir }: StoreState, id: number): string {
  return join(filesDir, `${id}.jsonl`);
}

/** Creates an empty result file. @returns its file descriptor */
export function openResult(state: StoreState, id: number): number {
  mkdirSync(state.filesDir, { recursive: true });
  return openSync(resultPath(state, id), "w");
}

/** The file of a staged upload; undefined for keys that lead out of the uploads' folder. */
function pathOf({ filesDir }: StoreState, key: string): string | undefined {
  const inside = normalize(key);
  return /^tmp\/[\w./-]+$/.test(inside) && !inside.includes("..") ? join(filesDir, inside) : undefined;
}

export function stagedUploadPath(state: StoreState, key: string): string | undefined {
  const path = pathOf(state, key);
  return path && existsSync(path) ? path : undefined;
}

export function saveUpload(state: StoreState, key: string, content: Uint8Array): boolean {
  const path = pathOf(state, key);
  if (!path) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return true;
}
