import { useCallback, useRef, useState } from "react";
import { ApproveAllModal } from "./approve-all-modal";
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
  busy: boolean;
  onDecide: (verdict: Verdict, ids: string[], words?: RejectWords) => void;
  onDecideAll: (verdict: Verdict, words?: RejectWords) => void;
}

/** The page's items, to decide on one, several, or all. */
export function QueueList({ lines, total, now, busy, onDecide, onDecideAll }: QueueListProps) {
  const rows = useRef<(HTMLLIElement | null)[]>([]);
  const selection = useSelection(lines, total);
  const [current, setCurrent] = useState(-1);
  const [asking, setAsking] = useState<{ verdict: Verdict; target: Target } | null>(null);
  const [helping, setHelping] = useState(false);
  const [keysOn, setKeysOn] = useKeysSetting();
  const meant = (): Target => {
    const line = lines[Math.min(current, lines.length - 1)];
    return selection.count === 0 && line ? [line.id] : selection.target;
  };
  const decide = (verdict: Verdict, target: Target, words?: RejectWords) => {
    setAsking(null);
    selection.forget(target);
    if (target === "ALL") onDecideAll(verdict, words);
    else onDecide(verdict, target, words);
  };
  const begin = (verdict: Verdict, target: Target) => {
    if (busy || target.length === 0) return;
    if (verdict === "APPROVED" && target !== "ALL") decide(verdict, target);
    else setAsking({ verdict, target });
  };
  const move = (by: 1 | -1) => {
    const next = Math.max(0, Math.min(lines.length - 1, current + by));
    setCurrent(next);
    rows.current[next]?.focus();
  };
  useQueueKeys(keysOn && !asking && !helping, {
    move,
    select: () => {
      const line = lines[current];
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
        busy={busy}
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
            }}
            line={line}
            now={now}
            current={index === current}
            selected={selection.isMarked(line.id)}
            busy={busy}
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
