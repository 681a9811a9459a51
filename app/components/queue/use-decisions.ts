import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { appBridge } from "~/components/app-bridge";
import { useFormat } from "~/components/format-context";
import type { QueueKind } from "~/modules/approvals/approvables.server";
import type { QueueOutcome } from "~/modules/approvals/decide-from-queue.server";
import { kindContext } from "./kind-context";
import type { RejectWords } from "./reject-modal";

export type Intent = QueueOutcome["intent"];

export interface Sent {
  intent: Intent;
  /** empty: all that wait */
  ids: string[];
  /** of all its items; null when they differ */
  kind: string | null;
  fields: URLSearchParams;
}

/** What staff have to know of decisions: not all was decided as asked, or the app did not answer. */
export type Trouble = { outcome: QueueOutcome; kind: string | null } | { failed: Sent[] };

/** How long a decision can be undone from its toast; under "Decided" it can be at any time. */
const TOAST_MS = 8_000;

/**
 * Sends decisions one after the other, while staff go on: what they decided counts at once. What the app could not decide is
 * told, and comes back into the list.
 * @param loaded what the page shows; another object once it was loaded anew
 */
export function useDecisions(loaded: unknown) {
  const { revalidate } = useRevalidator();
  const { t } = useTranslation();
  const format = useFormat();
  const [waiting, setWaiting] = useState<Sent[]>([]);
  const [answered, setAnswered] = useState<ReadonlyMap<string, Intent>>(new Map());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const underWay = useRef<Sent | null>(null);
  const last = useRef<{ sent: Sent; toast: string | undefined } | null>(null);
  // A load under way is begun anew with each answer, so what is loaded knows all answers.
  useEffect(() => setAnswered(new Map()), [loaded]);

  const tell = (sent: Sent) => {
    const { intent, ids, kind } = sent;
    if (last.current?.toast) appBridge()?.toast?.hide(last.current.toast);
    const words = t(`queue.done.${intent}`, {
      count: ids.length,
      number: format.number(ids.length),
      context: kindContext(kind),
    });
    const forget = () => {
      if (last.current?.sent === sent) last.current = null;
    };
    const undoable = {
      action: t("queue.undo"),
      onAction: () => undoFrom.current(),
      onDismiss: forget,
      duration: TOAST_MS,
    };
    const toast = appBridge()?.toast?.show(words, intent === "UNDO" ? {} : undoable);
    last.current = intent === "UNDO" ? null : { sent, toast };
  };
  const add = (sent: Sent) => {
    setTrouble(null);
    setWaiting((before) => [...before, sent]);
    if (sent.ids.length > 0) tell(sent);
  };
  const undo = () => {
    if (!last.current) return [];
    const { ids, kind } = last.current.sent;
    send("UNDO", ids, { kind });
    return ids;
  };
  const undoFrom = useRef(undo);
  undoFrom.current = undo;

  useEffect(() => {
    const [next] = waiting;
    if (!next || underWay.current) return;
    underWay.current = next;
    const end = (answer: QueueOutcome | null | "FAILED") => {
      underWay.current = null;
      setWaiting((before) => before.filter((sent) => sent !== next));
      const decided = new Set(answer && answer !== "FAILED" ? answer.decided : []);
      if (answer === "FAILED" || decided.size < next.ids.length) {
        if (last.current?.sent === next && decided.size === 0) {
          if (last.current.toast) appBridge()?.toast?.hide(last.current.toast);
          last.current = null;
        }
        setTrouble((before) => troubleOf(before, next, answer));
      }
      setAnswered((before) => new Map([...before, ...[...decided].map((id): [string, Intent] => [id, next.intent])]));
      revalidate();
    };
    post(next).then(end, () => end("FAILED"));
  }, [waiting, revalidate]);

  const send = (intent: Intent, ids: string[], { kind, words }: { kind: string | null; words?: RejectWords }) => {
    const fields = new URLSearchParams({ intent, ...wordFields(words) });
    for (const id of ids) fields.append("id", id);
    add({ intent, ids, kind, fields });
  };
  return {
    /** what was decided here on items, as far as what is loaded does not know it yet */
    decided: new Map([
      ...answered,
      ...waiting.flatMap(({ ids, intent }) => ids.map((id): [string, Intent] => [id, intent])),
    ]),
    trouble,
    forget: () => setTrouble(null),
    send,
    sendAll: (intent: "APPROVED" | "REJECTED", kind: QueueKind | null, words?: RejectWords) => {
      const fields = new URLSearchParams({ intent, kind: kind ?? "ALL", ...wordFields(words) });
      add({ intent, ids: [], kind, fields });
    },
    /** Undoes the last decision while its toast is there. @returns the items that wait again */
    undo,
    sendAgain: (failed: Sent[]) => failed.forEach(add),
  };
}

const wordFields = (words?: RejectWords) => ({ note: words?.note ?? "", memberText: words?.memberText ?? "" });

async function post({ fields }: Sent): Promise<QueueOutcome | null> {
  const answer = await fetch("/app/queue/decisions", { method: "POST", body: fields });
  if (!answer.ok) throw new Error(`The app answered ${answer.status}`);
  return (await answer.json()) as QueueOutcome | null;
}

function troubleOf(before: Trouble | null, sent: Sent, answer: QueueOutcome | null | "FAILED"): Trouble | null {
  if (answer === "FAILED") return { failed: [...(before && "failed" in before ? before.failed : []), sent] };
  return answer && { outcome: answer, kind: sent.kind };
}
