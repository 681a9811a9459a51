import { useRef } from "react";
import type { QueueOrder } from "~/modules/approvals/approvable";
import type { QueueLine } from "./queue-view";
import { useDecisions } from "./use-decisions";

interface Loaded {
  lines: QueueLine[];
  /** number of waiting items on all pages */
  waiting: number;
  query: { kind: string | null; order: QueueOrder };
}

/** The page's waiting lines without those decided here, before the app has answered. */
export function useQueueLines({ lines, waiting, query }: Loaded) {
  const { decided, send, sendAll, ...decisions } = useDecisions(lines);
  /** lines decided here, to show them again at once after an undo */
  const gone = useRef(new Map<string, QueueLine>());
  const here = new Set(lines.map(({ id }) => id));
  const stay = lines.filter(({ id }) => (decided.get(id) ?? "UNDO") === "UNDO");
  const back = [...decided].flatMap(([id, intent]) => {
    const line = intent === "UNDO" && !here.has(id) ? gone.current.get(id) : undefined;
    return line && (!query.kind || line.kind === query.kind) ? [line] : [];
  });
  return {
    ...decisions,
    shown: back.length > 0 ? [...stay, ...back].sort(inOrder(query.order)) : stay,
    total: waiting - (lines.length - stay.length) + back.length,
    decide: (...[verdict, ids, given]: Parameters<typeof send>) => {
      for (const line of lines) if (ids.includes(line.id)) gone.current.set(line.id, line);
      send(verdict, ids, given);
    },
    decideAll: (verdict: "APPROVED" | "REJECTED", words?: Parameters<typeof sendAll>[2]) =>
      sendAll(verdict, query.kind as Parameters<typeof sendAll>[1], words),
  };
}

const inOrder = (order: QueueOrder) => (a: QueueLine, b: QueueLine) => {
  const [first, second] = order === "OLDEST" ? [a, b] : [b, a];
  return first.waitingSince === second.waitingSince
    ? first.id.localeCompare(second.id)
    : first.waitingSince.localeCompare(second.waitingSince);
};
