import { useTranslation } from "react-i18next";
import type { MembershipState } from "~/modules/members/membership/takes-part";

export interface MemberView {
  customerId: string;
  name: string | null;
  email: string | null;
  orderCount: number;
  /** decimal string in the shop's currency */
  revenue: string;
  /** ISO 8601 */
  lastOrderAt: string | null;
  tier: string | null;
  membership: MembershipState;
  points: { available: number; pending: number };
}

export function useMemberName() {
  const { t } = useTranslation();
  return ({ name, customerId }: MemberView) => name ?? t("members.noName", { id: customerId });
}
