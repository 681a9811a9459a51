import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { QueueKind } from "~/modules/approvals/approvables.server";
import type { Outcome } from "./outcome-banner";
import type { RejectWords } from "./reject-modal";

/** Sends decisions on some or all items and keeps the results of the last one. */
export function useDecisions() {
  const fetcher = useFetcher<Outcome | null>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => setOutcome(fetcher.data ?? null), [fetcher.data]);
  const submit = (fields: [string, string][]) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    fetcher.submit(form, { method: "post", action: "/app/queue?index" });
  };
  const wordFields = (words?: RejectWords): [string, string][] => [
    ["note", words?.note ?? ""],
    ["memberText", words?.memberText ?? ""],
  ];
  const send = (intent: Outcome["intent"], ids: string[], words?: RejectWords) =>
    submit([["intent", intent], ...wordFields(words), ...ids.map((id): [string, string] => ["id", id])]);
  const sendAll = (intent: "APPROVED" | "REJECTED", kind: QueueKind | null, words?: RejectWords) =>
    submit([["intent", intent], ["kind", kind ?? "ALL"], ...wordFields(words)]);
  return { busy: fetcher.state !== "idle", outcome, forget: () => setOutcome(null), send, sendAll };
}
