import { useCallback, useRef, useState } from "react";
import { KeysModal } from "./keys-modal";
import { QueueBar } from "./queue-bar";
import { QueueRow } from "./queue-row";
import type { QueueLine } from "./queue-view";
import { RejectModal, type RejectWords } from "./reject-modal";
import { useKeysSetting } from "./use-keys-setting";
import { useQueueKeys } from "./use-queue-keys";

export type Decide = (intent: "APPROVED" | "REJECTED", awardIds: string[], words?: RejectWords) => void;

type QueueListProps = { lines: QueueLine[]; now: string; busy: boolean; onDecide: Decide };

/** The page's lines with their selection. Selected lines that are gone after a decision count no more. */
export function QueueList({ lines, now, busy, onDecide }: QueueListProps) {
  const rows = useRef<(HTMLLIElement | null)[]>([]);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(-1);
  const [rejecting, setRejecting] = useState<string[] | null>(null);
  const [helping, setHelping] = useState(false);
  const [keysOn, setKeysOn] = useKeysSetting();
  const selected = lines.filter(({ awardId }) => marked.has(awardId)).map(({ awardId }) => awardId);
  const toggle = (awardId: string) =>
    setMarked((before) => {
      const after = new Set(before);
      if (!after.delete(awardId)) after.add(awardId);
      return after;
    });
  const meant = () => {
    const line = lines[Math.min(current, lines.length - 1)];
    return selected.length > 0 ? selected : line ? [line.awardId] : [];
  };
  // What is decided comes back unmarked when the decision is undone.
  const decide: Decide = (intent, awardIds, words) => {
    setMarked((before) => new Set([...before].filter((awardId) => !awardIds.includes(awardId))));
    onDecide(intent, awardIds, words);
  };
  const approve = (awardIds: string[]) => !busy && awardIds.length > 0 && decide("APPROVED", awardIds);
  const reject = (awardIds: string[]) => !busy && awardIds.length > 0 && setRejecting(awardIds);
  const move = (by: 1 | -1) => {
    const next = Math.max(0, Math.min(lines.length - 1, current + by));
    setCurrent(next);
    rows.current[next]?.focus();
  };
  useQueueKeys(keysOn && !rejecting && !helping, {
    move,
    select: () => {
      const line = lines[current];
      if (line) toggle(line.awardId);
    },
    approve: () => approve(meant()),
    reject: () => reject(meant()),
    help: () => setHelping(true),
  });
  const closeHelp = useCallback(() => setHelping(false), []);
  return (
    <>
      <QueueBar
        selected={selected.length}
        all={lines.length}
        busy={busy}
        onSelectAll={(on) => setMarked(on ? new Set(lines.map(({ awardId }) => awardId)) : new Set())}
        onApprove={() => approve(selected)}
        onReject={() => reject(selected)}
        onHelp={() => setHelping(true)}
      />
      <ul className="st-queue">
        {lines.map((line, index) => (
          <QueueRow
            key={line.awardId}
            ref={(element) => {
              rows.current[index] = element;
            }}
            line={line}
            now={now}
            current={index === current}
            selected={marked.has(line.awardId)}
            busy={busy}
            onFocus={() => setCurrent(index)}
            onSelect={() => toggle(line.awardId)}
            onApprove={() => approve([line.awardId])}
            onReject={() => reject([line.awardId])}
          />
        ))}
      </ul>
      {rejecting && (
        <RejectModal
          count={rejecting.length}
          onClose={() => setRejecting(null)}
          onReject={(words) => {
            decide("REJECTED", rejecting, words);
            setRejecting(null);
          }}
        />
      )}
      {helping && <KeysModal enabled={keysOn} onEnable={setKeysOn} onClose={closeHelp} />}
    </>
  );
}
