import { Badge } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { MembershipState } from "~/modules/members/membership/takes-part";

/** A badge for customers who are not members; nothing for members. */
export function MembershipBadge({ membership }: { membership: MembershipState }) {
  const { t } = useTranslation();
  return membership === "JOINED" ? null : <Badge tone="attention">{t(`members.membership.${membership}`)}</Badge>;
}
