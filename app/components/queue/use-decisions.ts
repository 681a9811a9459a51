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
  /** empty for all waiting items */
  ids: string[];
  /** kind of all items; null when they differ */
  kind: string | null;
  fields: URLSearchParams;
}

/** Why decisions did not take effect: an outcome that differs from the request, or requests that failed. */
export type Trouble = { outcome: QueueOutcome; kind: string | null } | { failed: Sent[] };

/** How long the toast with the undo button shows; the tab "Decided" can undo at any time. */
const TOAST_MS = 8_000;

/**
 * Sends decisions one after the other in the background, also after staff have left the page. Decided lines disappear at
 * once; those that could not be decided come back, with an explanation.
 * @param loaded the loader's data; another object each time it is loaded
 */
export function useDecisions(loaded: unknown) {
  const { revalidate } = useRevalidator();
  const { t } = useTranslation();
  const format = useFormat();
  const [waiting, setWaiting] = useState<Sent[]>([]);
  const [answered, setAnswered] = useState<ReadonlyMap<string, Intent>>(new Map());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const last = useRef<{ sent: Sent; toast: string | undefined } | null>(null);
  // Each answer makes the router load again, so loaded data includes all answers.
  useEffect(() => setAnswered(new Map()), [loaded]);

  const tell = (sent: Sent) => {
    const { intent, ids, kind } = sent;
    if (last.current?.toast) appBridge()?.toast?.hide(last.current.toast);
    const words = t(`queue:done.${intent}`, {
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
    // Failed requests stay until staff retry or dismiss them.
    setTrouble((before) => (before && "failed" in before ? before : null));
    setWaiting((before) => [...before, sent]);
    if (sent.ids.length > 0) tell(sent);
    void runInOrder(() => post(sent)).then(
      (answer) => end(sent, answer),
      () => end(sent, "FAILED"),
    );
  };
  const undo = () => {
    if (!last.current) return [];
    const { ids, kind } = last.current.sent;
    send("UNDO", ids, { kind });
    return ids;
  };
  const undoFrom = useRef(undo);
  undoFrom.current = undo;

  const end = (sent: Sent, answer: QueueOutcome | null | "FAILED") => {
    const decided = new Set(answer && answer !== "FAILED" ? answer.decided : []);
    const incomplete = answer === "FAILED" || decided.size < sent.ids.length;
    if (!here.current) {
      if (answer === "FAILED") tellFailed(sent);
      return;
    }
    setWaiting((before) => before.filter((one) => one !== sent));
    if (incomplete) {
      if (last.current?.sent === sent) {
        if (last.current.toast) appBridge()?.toast?.hide(last.current.toast);
        last.current = null;
        // The toast had counted all of them.
        if (decided.size > 0) tell({ ...sent, ids: [...decided] });
      }
      setTrouble((before) => troubleOf(before, sent, answer));
    }
    setAnswered((before) => new Map([...before, ...[...decided].map((id): [string, Intent] => [id, sent.intent])]));
    revalidate();
  };
  const tellFailed = ({ ids: { length: count } }: Sent) => {
    const words = count > 0 ? t("queue:failed.some", { count, number: format.number(count) }) : t("queue:failed.all");
    appBridge()?.toast?.show(words, { isError: true, duration: TOAST_MS });
  };

  const send = (intent: Intent, ids: string[], { kind, words }: { kind: string | null; words?: RejectWords }) => {
    const fields = new URLSearchParams({ intent, ...wordFields(words) });
    for (const id of ids) fields.append("id", id);
    add({ intent, ids, kind, fields });
  };
  return {
    /** decisions by item that the loaded data does not include yet */
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
    /** Undoes the last decision while its toast shows. @returns ids of the items that wait again */
    undo,
    sendAgain: (failed: Sent[]) => failed.forEach(add),
  };
}

const wordFields = (words?: RejectWords) => ({ note: words?.note ?? "", memberText: words?.memberText ?? "" });

/** Settles when all requests of this window so far are done. */
let previousWork: Promise<unknown> = Promise.resolve();

/** Runs `work` after all work before it, whether that succeeded or not. */
function runInOrder<T>(work: () => Promise<T>): Promise<T> {
  const turn = previousWork.then(work);
  previousWork = turn.catch(() => undefined);
  return turn;
}

async function post({ fields }: Sent): Promise<QueueOutcome | null> {
  const answer = await fetch("/app/queue/decisions", { method: "POST", body: fields, keepalive: true });
  if (!answer.ok) throw new Error(`The app answered ${answer.status}`);
  return (await answer.json()) as QueueOutcome | null;
}

function troubleOf(before: Trouble | null, sent: Sent, answer: QueueOutcome | null | "FAILED"): Trouble | null {
  if (answer === "FAILED") return { failed: [...(before && "failed" in before ? before.failed : []), sent] };
  if (before && "failed" in before) return before;
  return answer && { outcome: answer, kind: sent.kind };
}
