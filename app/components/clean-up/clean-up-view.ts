import type { CleanUp } from "@prisma/client";

/** The removal of the app's traces as the page shows it. */
export interface CleanUpView {
  state: "RUNNING" | "FAILED" | "DONE";
  step: CleanUp["step"];
  done: number;
  total: number;
  /** what Shopify said */
  error: string | null;
  finishedAt: string | null;
}

export function toCleanUpView({ step, done, total, error, finishedAt }: CleanUp): CleanUpView {
  const state = finishedAt ? "DONE" : error !== null ? "FAILED" : "RUNNING";
  return { state, step, done, total, error, finishedAt: finishedAt?.toISOString() ?? null };
}
