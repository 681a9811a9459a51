import type { TFunction } from "i18next";

/** The name of the staff member, if Shopify sent one, else the number. */
export function deciderName(
  t: TFunction,
  { byStaff, actorId, actorName }: { byStaff: boolean; actorId: string; actorName: string | null },
): string {
  if (!byStaff) return t("queue.decision.program");
  return actorName ?? t("queue.decision.staff", { id: actorId });
}
