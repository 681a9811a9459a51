import { z } from "zod";
import { textInput } from "~/lib/text-input";
import type { QueueOrder, QueuePlace } from "./approvable";
import type { QueueKind } from "./approvables.server";

export interface QueueQuery {
  /** null: all kinds */
  kind: QueueKind | null;
  order: QueueOrder;
  after: QueuePlace | null;
  before: QueuePlace | null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const encodePlace = ({ waitingSince, id }: QueuePlace): string => `${waitingSince.getTime().toString(36)}.${id}`;

/** Null for anything that is not a place of ours: the list then begins at its start. */
export function decodePlace(text: string | null): QueuePlace | null {
  const [time = "", id = ""] = (text ?? "").split(".");
  const milliseconds = Number.parseInt(time, 36);
  if (!uuid.test(id) || !/^[0-9a-z]{1,9}$/.test(time) || !Number.isSafeInteger(milliseconds)) return null;
  return { waitingSince: new Date(milliseconds), id };
}

/** Reads the queue's address; what is wrong in it falls back to everything from the oldest on. */
export function parseQueueQuery(params: URLSearchParams, kinds: readonly QueueKind[]): QueueQuery {
  const after = decodePlace(params.get("after"));
  return {
    kind: kinds.find((known) => known === params.get("kind")) ?? null,
    order: params.get("order") === "NEWEST" ? "NEWEST" : "OLDEST",
    after,
    before: after ? null : decodePlace(params.get("before")),
  };
}

export function queueUrl(query: {
  kind: QueueKind | null;
  order: QueueOrder;
  after?: string;
  before?: string;
}): string {
  const params = new URLSearchParams();
  if (query.kind) params.set("kind", query.kind);
  if (query.order === "NEWEST") params.set("order", query.order);
  if (query.after) params.set("after", query.after);
  if (query.before) params.set("before", query.before);
  return params.size > 0 ? `/app/queue?${params}` : "/app/queue";
}

export const NOTE_MAX = 500;
export const MEMBER_TEXT_MAX = 300;

/** Empty text is none. */
const wordsUpTo = (most: number) =>
  textInput({ max: most, lines: true })
    .transform((words) => words || null)
    .nullable();

/** What may be said with a decision: to the team, and to the member. */
const decisionWords = z.object({ note: wordsUpTo(NOTE_MAX), memberText: wordsUpTo(MEMBER_TEXT_MAX) });
export type DecisionWords = z.infer<typeof decisionWords>;

const wordsOf = (form: FormData) => ({ note: form.get("note"), memberText: form.get("memberText") });

export const readWords = (form: FormData) => decisionWords.safeParse(wordsOf(form));

/** What the queue's forms send. */
const decisionInput = decisionWords.extend({
  intent: z.enum(["APPROVED", "REJECTED", "UNDO"]),
  ids: z.array(z.string().regex(uuid)).min(1).max(100),
});
export type DecisionInput = z.infer<typeof decisionInput>;

export const readDecision = (form: FormData) =>
  decisionInput.safeParse({
    intent: form.get("intent"),
    ids: form.getAll("id"),
    ...wordsOf(form),
  });

/** A verdict on all that waits, of one kind or of all. */
const runInput = (kinds: readonly QueueKind[]) =>
  decisionWords.extend({
    intent: z.enum(["APPROVED", "REJECTED"]),
    kind: z.enum(kinds).nullable(),
  });
export type RunInput = z.infer<ReturnType<typeof runInput>>;

/** `kind` is "ALL" or one of the kinds. */
export const readRun = (form: FormData, kinds: readonly QueueKind[]) =>
  runInput(kinds).safeParse({
    intent: form.get("intent"),
    kind: form.get("kind") === "ALL" ? null : (form.get("kind") ?? ""),
    ...wordsOf(form),
  });
