import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { Outcome } from "./outcome-banner";
import type { RejectWords } from "./reject-modal";

/** Sends decisions and keeps what came of the last one. */
export function useDecisions() {
  const fetcher = useFetcher<Outcome>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => setOutcome(fetcher.data ?? null), [fetcher.data]);
  const send = (intent: Outcome["intent"], awardIds: string[], words?: RejectWords) => {
    const form = new FormData();
    form.set("intent", intent);
    form.set("note", words?.note ?? "");
    form.set("memberText", words?.memberText ?? "");
    for (const awardId of awardIds) form.append("awardId", awardId);
    fetcher.submit(form, { method: "post", action: "/app/queue?index" });
  };
  return { busy: fetcher.state !== "idle", outcome, forget: () => setOutcome(null), send };
}
