import type { TFunction } from "i18next";

/** The staff member's name; their number when Shopify sent no name. */
export function deciderName(
  t: TFunction,
  { byStaff, actorId, actorName }: { byStaff: boolean; actorId: string; actorName: string | null },
): string {
  if (!byStaff) return t("queue.decision.program");
  return actorName ?? t("queue.decision.staff", { id: actorId });
}
