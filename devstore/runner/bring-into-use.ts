import { writeFileSync } from "node:fs";
import type { AppInUse, LocalApp } from "./local-app";
import { readJson } from "./paths";

/** Fills the app with the demo's data, once for a store. After a failure the demo runs without it; the next start retries. */
export async function bringIntoUse(
  app: Pick<LocalApp, "bringIntoUse">,
  running: AppInUse,
  { file, bare }: { file: string; bare: boolean },
  note: (text: string) => void,
): Promise<void> {
  if (bare) return note("Left out: this store was started with --bare.");
  const known = readJson<Record<string, string>>(file);
  if (known.inUse === "yes") return;
  try {
    await app.bringIntoUse(running);
    writeFileSync(file, `${JSON.stringify({ ...known, inUse: "yes" }, null, 2)}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    note(`Not all of it is there; the next start goes on with it. ${reason}`);
  }
}
