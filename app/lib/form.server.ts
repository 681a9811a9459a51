import type { Submission } from "@conform-to/react";
import { AppError } from "~/lib/app-error";
import { encodeMessage } from "~/lib/form-errors";

/**
 * Runs the use case behind a valid form. An AppError becomes an error of its field, or of the whole form, and keeps
 * what was typed; any other error is thrown.
 */
export async function replyTo<Value, Result>(
  submission: Submission<Record<string, unknown>, string[], Value>,
  run: (value: Value) => Promise<Result>,
) {
  if (submission.status !== "success") return { saved: null, reply: submission.reply() };
  try {
    return { saved: await run(submission.value), reply: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const message = [encodeMessage({ code: error.code, params: error.params })];
    const reply = error.field
      ? submission.reply({ fieldErrors: { [error.field]: message } })
      : submission.reply({ formErrors: message });
    return { saved: null, reply };
  }
}
