import { lazy, Suspense, useCallback, useState } from "react";
import { commonKind } from "./kind-context";
import { QueueBar } from "./queue-bar";
import { QueueRow } from "./queue-row";
import type { QueueLine } from "./queue-view";
import type { RejectWords } from "./reject-modal";
import { useCurrentLine } from "./use-current-line";
import type { Pictures } from "./use-product-pictures";
import { useQueueKeys } from "./use-queue-keys";
import { useSelection, type Target } from "./use-selection";

const ApproveAllModal = lazy(() => import("./approve-all-modal").then((file) => ({ default: file.ApproveAllModal })));
const KeysModal = lazy(() => import("./keys-modal").then((file) => ({ default: file.KeysModal })));
const RejectModal = lazy(() => import("./reject-modal"));

type Verdict = "APPROVED" | "REJECTED";

const isReview = ({ kind }: QueueLine): boolean => kind === "REVIEW";

interface QueueListProps {
  lines: QueueLine[];
  /** number of waiting items on all pages */
  total: number;
  now: string;
  pictures: Pictures;
  onDecide: (verdict: Verdict, ids: string[], given: { kind: string | null; words?: RejectWords }) => void;
  onDecideAll: (verdict: Verdict, words?: RejectWords) => void;
  keysOn: boolean;
  onKeys: (on: boolean) => void;
  /** undoes the last decision; returns the ids of the items that wait again */
  onUndo: () => string[];
}

/** The page's waiting items; staff decide on one, several, or all. */
export function QueueList({ lines, total, now, pictures, onDecide, onDecideAll, onUndo, ...props }: QueueListProps) {
  const selection = useSelection(lines, total);
  const { at, rowRef, goTo, move } = useCurrentLine(lines);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<{ verdict: Verdict; target: Target } | null>(null);
  const [helping, setHelping] = useState(false);
  const line = lines[at];
  const meant = (): Target => (selection.count === 0 && line ? [line.id] : selection.target);
  const kindOf = (target: Target) =>
    target === "ALL" ? null : commonKind(lines.filter(({ id }) => target.includes(id)));
  /** Reviews may also wait on pages that are not shown. */
  const hasReviews = (target: Target) =>
    target === "ALL"
      ? total > lines.length || lines.some(isReview)
      : lines.some((line) => isReview(line) && target.includes(line.id));
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
  const open = (id: string) =>
    setOpened((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));
  useQueueKeys(props.keysOn && !asking && !helping, {
    move,
    select: () => line && selection.toggle(line.id),
    open: () => line && open(line.id),
    approve: () => begin("APPROVED", meant()),
    reject: () => begin("REJECTED", meant()),
    undo: () => {
      const [first] = onUndo();
      if (first) goTo(first);
    },
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
        {lines.map((each, index) => (
          <QueueRow
            key={each.id}
            ref={rowRef(each.id)}
            line={each}
            now={now}
            pictures={pictures}
            current={index === at}
            selected={selection.isMarked(each.id)}
            open={opened.has(each.id)}
            onFocus={() => goTo(each.id)}
            onSelect={() => selection.toggle(each.id)}
            onOpen={() => open(each.id)}
            onApprove={() => begin("APPROVED", [each.id])}
            onReject={() => begin("REJECTED", [each.id])}
          />
        ))}
      </ul>
      <Suspense fallback={null}>
        {asking?.verdict === "REJECTED" && (
          <RejectModal
            count={askedCount}
            kind={kindOf(asking.target)}
            hasReviews={hasReviews(asking.target)}
            onClose={close}
            onReject={(words) => decide("REJECTED", asking.target, words)}
          />
        )}
        {asking?.verdict === "APPROVED" && (
          <ApproveAllModal
            count={askedCount}
            kind={kindOf(asking.target)}
            onClose={close}
            onApprove={() => decide("APPROVED", asking.target)}
          />
        )}
        {helping && <KeysModal enabled={props.keysOn} onEnable={props.onKeys} onClose={closeHelp} />}
      </Suspense>
    </>
  );
}
