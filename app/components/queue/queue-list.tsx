import { useCallback, useEffect, useRef, useState } from "react";
import { ApproveAllModal } from "./approve-all-modal";
import { commonKind } from "./kind-context";
import { KeysModal } from "./keys-modal";
import { QueueBar } from "./queue-bar";
import { QueueRow } from "./queue-row";
import type { QueueLine } from "./queue-view";
import { RejectModal, type RejectWords } from "./reject-modal";
import { useKeysSetting } from "./use-keys-setting";
import { useQueueKeys } from "./use-queue-keys";
import { useSelection, type Target } from "./use-selection";

type Verdict = "APPROVED" | "REJECTED";

interface QueueListProps {
  lines: QueueLine[];
  /** how many wait on all pages together */
  total: number;
  now: string;
  onDecide: (verdict: Verdict, ids: string[], given: { kind: string | null; words?: RejectWords }) => void;
  onDecideAll: (verdict: Verdict, words?: RejectWords) => void;
}

/** The page's items, to decide on one, several, or all. */
export function QueueList({ lines, total, now, onDecide, onDecideAll }: QueueListProps) {
  const rows = useRef<(HTMLLIElement | null)[]>([]);
  const selection = useSelection(lines, total);
  const [current, setCurrent] = useState(0);
  const [asking, setAsking] = useState<{ verdict: Verdict; target: Target } | null>(null);
  const [helping, setHelping] = useState(false);
  const [keysOn, setKeysOn] = useKeysSetting();
  const meant = (): Target => {
    const line = lines[Math.min(current, lines.length - 1)];
    return selection.count === 0 && line ? [line.id] : selection.target;
  };
  const kindOf = (target: Target) =>
    target === "ALL" ? null : commonKind(lines.filter(({ id }) => target.includes(id)));
  const decide = (verdict: Verdict, target: Target, words?: RejectWords) => {
    setAsking(null);
    selection.forget(target);
    if (target === "ALL") onDecideAll(verdict, words);
    else onDecide(verdict, target, { kind: kindOf(target), ...(words && { words }) });
  };
  const begin = (verdict: Verdict, target: Target) => {
    if (target.length === 0) return;
    if (verdict === "APPROVED" && target !== "ALL") decide(verdict, target);
    else setAsking({ verdict, target });
  };
  const move = (by: 1 | -1) => {
    const next = Math.max(0, Math.min(lines.length - 1, current + by));
    setCurrent(next);
    rows.current[next]?.focus();
  };
  // The keys work at once, and after a decision from the line that follows.
  const ids = lines.map(({ id }) => id).join();
  const place = useRef(current);
  place.current = current;
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    rows.current[Math.min(place.current, rows.current.length - 1)]?.focus({ preventScroll: true });
  }, [ids]);
  useQueueKeys(keysOn && !asking && !helping, {
    move,
    select: () => {
      const line = lines[Math.min(current, lines.length - 1)];
      if (line) selection.toggle(line.id);
    },
    approve: () => begin("APPROVED", meant()),
    reject: () => begin("REJECTED", meant()),
    help: () => setHelping(true),
  });
  const closeHelp = useCallback(() => setHelping(false), []);
  const close = useCallback(() => setAsking(null), []);
  const askedCount = asking?.target === "ALL" ? total : (asking?.target.length ?? 0);
  return (
    <>
      <QueueBar
        selection={selection}
        total={total}
        onApprove={() => begin("APPROVED", selection.target)}
        onReject={() => begin("REJECTED", selection.target)}
        onHelp={() => setHelping(true)}
      />
      <ul className="st-queue">
        {lines.map((line, index) => (
          <QueueRow
            key={line.id}
            ref={(element) => {
              rows.current[index] = element;
              rows.current.length = lines.length;
            }}
            line={line}
            now={now}
            current={index === current}
            selected={selection.isMarked(line.id)}
            onFocus={() => setCurrent(index)}
            onSelect={() => selection.toggle(line.id)}
            onApprove={() => begin("APPROVED", [line.id])}
            onReject={() => begin("REJECTED", [line.id])}
          />
        ))}
      </ul>
      {asking?.verdict === "REJECTED" && (
        <RejectModal
          count={askedCount}
          kind={kindOf(asking.target)}
          onClose={close}
          onReject={(words) => decide("REJECTED", asking.target, words)}
        />
      )}
      {asking?.verdict === "APPROVED" && (
        <ApproveAllModal count={askedCount} onClose={close} onApprove={() => decide("APPROVED", asking.target)} />
      )}
      {helping && <KeysModal enabled={keysOn} onEnable={setKeysOn} onClose={closeHelp} />}
    </>
  );
}
