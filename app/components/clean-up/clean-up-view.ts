import type { CleanUp } from "@prisma/client";

/** The clean-up as plain values. */
export interface CleanUpView {
  state: "RUNNING" | "FAILED" | "DONE";
  step: CleanUp["step"];
  done: number;
  total: number;
  /** Shopify's error message */
  error: string | null;
  finishedAt: string | null;
}

export function toCleanUpView({ step, done, total, error, finishedAt }: CleanUp): CleanUpView {
  const state = finishedAt ? "DONE" : error !== null ? "FAILED" : "RUNNING";
  return { state, step, done, total, error, finishedAt: finishedAt?.toISOString() ?? null };
}
