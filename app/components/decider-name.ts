import type { TFunction } from "i18next";

/** Who decided: a name where Shopify told one, else the number of the staff member. */
export function deciderName(
  t: TFunction,
  { byStaff, actorId, actorName }: { byStaff: boolean; actorId: string; actorName: string | null },
): string {
  if (!byStaff) return t("queue.decision.program");
  return actorName ?? t("queue.decision.staff", { id: actorId });
}
