import { z } from "zod";
import { textInput } from "~/lib/text-input";
import { isUuid } from "~/lib/uuid";
import type { QueueKind } from "./approvables.server";
import { MEMBER_TEXT_MAX, NOTE_MAX } from "./decision-limits";

/** Empty text is stored as null. */
const wordsUpTo = (most: number) =>
  textInput({ max: most, lines: true })
    .transform((words) => words || null)
    .nullable();

/** Texts with a decision: for the team and for the member. */
const decisionWords = z.object({ note: wordsUpTo(NOTE_MAX), memberText: wordsUpTo(MEMBER_TEXT_MAX) });
export type DecisionWords = z.infer<typeof decisionWords>;

const wordsOf = (form: FormData) => ({ note: form.get("note"), memberText: form.get("memberText") });

export const readWords = (form: FormData) => decisionWords.safeParse(wordsOf(form));

/** The queue's form for chosen items. */
const decisionInput = decisionWords.extend({
  intent: z.enum(["APPROVED", "REJECTED", "UNDO"]),
  ids: z.array(z.string().refine(isUuid)).min(1).max(100),
});
export type DecisionInput = z.infer<typeof decisionInput>;

export const readDecision = (form: FormData) =>
  decisionInput.safeParse({
    intent: form.get("intent"),
    ids: form.getAll("id"),
    ...wordsOf(form),
  });

/** A decision on all waiting items, of one kind or of all. */
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
