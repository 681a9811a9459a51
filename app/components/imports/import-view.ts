import type { BalanceImport } from "@prisma/client";
import { importSettings } from "~/modules/balance-imports/import-settings";
import type { OutcomeCount } from "~/modules/balance-imports/read-import.server";

type Counted = BalanceImport & { outcomes: OutcomeCount[] };

const booked = ["BOOK", "BOOKED", "UNDONE"];
const sum = (counts: OutcomeCount[], of: "lines" | "points" | "taken") =>
  counts.reduce((all, count) => all + count[of], 0);

/** An import as plain values. */
export function toImportView({ outcomes, ...one }: Counted) {
  const of = (...names: string[]) => outcomes.filter(({ outcome }) => names.includes(outcome));
  const leftOut = outcomes.filter(({ outcome }) => !booked.includes(outcome));
  return {
    id: one.id,
    status: one.status,
    label: one.label,
    fileName: one.fileName,
    lines: one.lines,
    planned: one.planned,
    createdAt: one.createdAt.toISOString(),
    bookedAt: one.bookedAt?.toISOString() ?? null,
    undoneAt: one.undoneAt?.toISOString() ?? null,
    customers: sum(of(...booked), "lines"),
    points: sum(of(...booked), "points"),
    /** lines that the running job has processed */
    done: sum(of(one.status === "UNDOING" ? "UNDONE" : "BOOKED"), "lines"),
    taken: sum(of("UNDONE"), "taken"),
    leftOut: leftOut.map(({ outcome, lines }) => ({ outcome, lines })),
  };
}
export type ImportView = ReturnType<typeof toImportView>;

export function toSettingsView({ head, settings }: BalanceImport) {
  return { head, ...importSettings.parse(settings) };
}
export type SettingsView = ReturnType<typeof toSettingsView>;
