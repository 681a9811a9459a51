import { loadHistory } from "../seed/load-history";
import { seedStore } from "../seed/seed-store";
import type { StoreState } from "../state/types/store";
import { type SourceDecision, saveSource } from "./history-source";

/** Fills a new store with the built-in order history or a file's. */
export function fillStore(
  state: StoreState,
  { kind, source, note: keptNote }: SourceDecision,
  sourceFile: string,
  note: (text: string) => void,
): void {
  if (kind === "keep") {
    if (keptNote) note(keptNote);
    return;
  }
  if (source.file === null) seedStore(state);
  else {
    const { customers, orders } = loadHistory(state, source.file);
    note(`${orders.toLocaleString("en")} orders of ${customers.toLocaleString("en")} customers from ${source.file}`);
  }
  // Only after filling, so that the next start after an interrupted one fills the store again.
  saveSource(sourceFile, source);
}
