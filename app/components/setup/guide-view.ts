import type { TFunction } from "i18next";
import { importsToCome, isRunning, type ImportView } from "~/components/import-progress";
import type { Format } from "~/lib/format";
import { fromMinor } from "~/lib/money";
import type { Guide } from "~/modules/setup/read-guide.server";

export type GuideStep = "imports" | "worth" | "reward" | "blocks" | "order" | "launch";

/** The state of the set-up as plain values; null when staff have hidden the guide. */
export function toGuideView(guide: Guide | null, currency: string) {
  if (!guide) return null;
  const { imports, worth, hasDraft, draftHasReward, hasReward, firstOrder, launchedAt } = guide;
  return {
    imports:
      imports.length > 0
        ? imports.map(({ kind, status, total, position, error }) => ({ kind, status, total, position, error }))
        : importsToCome,
    worth: worth && {
      spent: fromMinor(BigInt(worth.spent), currency),
      points: worth.points,
      worth: fromMinor(BigInt(worth.worth), currency),
    },
    hasDraft,
    draftHasReward,
    hasReward,
    order: firstOrder && {
      kind: firstOrder.kind,
      name: firstOrder.name,
      points: firstOrder.kind === "EARNED" ? firstOrder.points : 0,
      member: firstOrder.kind === "EARNED" ? `/app/members/${firstOrder.customerId}` : null,
    },
    launchedAt: launchedAt?.toISOString() ?? null,
  };
}
export type GuideView = NonNullable<ReturnType<typeof toGuideView>>;

export type ImportsState = "RUNNING" | "FAILED" | "DONE";

export function importsState(imports: readonly ImportView[]): ImportsState {
  if (imports.some(({ status }) => status === "FAILED")) return "FAILED";
  return imports.some(isRunning) ? "RUNNING" : "DONE";
}

/** "€100.00 → 100 points = €5.00" */
export function exampleText(
  t: TFunction,
  format: Format,
  { spent, points, worth }: NonNullable<GuideView["worth"]>,
): string {
  return t("setup:guide.worth.example", {
    spent: format.money(spent),
    points: t("units.points", { count: points, points: format.number(points) }),
    worth: format.money(worth),
  });
}

/** Which steps are done. `blocks` is the number of blocks in the published theme; null until App Bridge has answered. */
export const stepsDone = (
  { imports, worth, hasReward, order, launchedAt }: GuideView,
  blocks: number | null,
): Record<GuideStep, boolean> => ({
  imports: importsState(imports) === "DONE",
  worth: worth !== null,
  reward: hasReward,
  blocks: blocks !== null && blocks > 0,
  order: order !== null,
  launch: launchedAt !== null,
});
