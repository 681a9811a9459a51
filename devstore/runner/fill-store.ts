import type { StoreState } from "../state/types";
import { type SourceDecision, saveSource } from "./history-source";

/** Fills a new store with the built-in history or the one of a file. */
export async function fillStore(
  state: StoreState,
  decision: SourceDecision,
  sourceFile: string,
  note: (text: string) => void,
): Promise<void> {
  if (decision.kind === "keep") {
    if (decision.note) note(decision.note);
    return;
  }
  void state;
  saveSource(sourceFile, decision.source);
}
