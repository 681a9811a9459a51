import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { QueueKind } from "~/modules/approvals/approvables.server";
import type { Outcome } from "./outcome-banner";
import type { RejectWords } from "./reject-modal";

interface Sent {
  ids: string[];
  /** of all its items; null when they differ */
  kind: string | null;
  form: FormData;
}

/**
 * Sends decisions on some or all items and keeps the results of the last one. Staff need not wait: an item goes from the
 * list at once, and decisions are sent one after the other. What could not be decided comes back with the next answer.
 */
export function useDecisions() {
  const { state, data, submit } = useFetcher<Outcome | null>();
  const [outcome, setOutcome] = useState<(Outcome & { kind: string | null }) | null>(null);
  const [waiting, setWaiting] = useState<Sent[]>([]);
  const underWay = useRef<{ sent: Sent; before: typeof data; began: boolean } | null>(null);
  const isIdle = state === "idle";
  useEffect(() => {
    const current = underWay.current;
    if (!isIdle) {
      if (current) current.began = true;
    } else if (current) {
      // Sent, and the page does not show it as under way yet.
      if (!current.began && data === current.before) return;
      underWay.current = null;
      setOutcome(data ? { ...data, kind: current.sent.kind } : null);
      setWaiting((before) => before.filter((sent) => sent !== current.sent));
    } else if (waiting[0]) {
      underWay.current = { sent: waiting[0], before: data, began: false };
      submit(waiting[0].form, { method: "post", action: "/app/queue?index" });
    }
  }, [isIdle, waiting, data, submit]);

  const add = (ids: string[], kind: string | null, fields: [string, string][]) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    setWaiting((before) => [...before, { ids, kind, form }]);
  };
  const wordFields = (words?: RejectWords): [string, string][] => [
    ["note", words?.note ?? ""],
    ["memberText", words?.memberText ?? ""],
  ];
  const send = (
    intent: Outcome["intent"],
    ids: string[],
    { kind, words }: { kind: string | null; words?: RejectWords },
  ) => add(ids, kind, [["intent", intent], ...wordFields(words), ...ids.map((id): [string, string] => ["id", id])]);
  const sendAll = (intent: "APPROVED" | "REJECTED", kind: QueueKind | null, words?: RejectWords) =>
    add([], kind, [["intent", intent], ["kind", kind ?? "ALL"], ...wordFields(words)]);
  return {
    busy: waiting.length > 0,
    /** ids of items that were decided here and whose answer is still to come */
    deciding: new Set(waiting.flatMap(({ ids }) => ids)),
    outcome,
    forget: () => setOutcome(null),
    send,
    sendAll,
  };
}
