import { foldTag } from "~/lib/fold-tag";
import type { MemberAttributes } from "~/modules/orders/order-snapshot";
import type { RuleConditions } from "./earning-rule";

/** Which of a rule's conditions on the member does not hold; null when all do. */
export function memberIneligibilityReason(
  { segments, customerTags, tiers }: Pick<RuleConditions, "segments" | "customerTags" | "tiers">,
  member: MemberAttributes | undefined,
): "SEGMENT" | "CUSTOMER_TAG" | "TIER" | null {
  if (segments && !segments.some((id) => member?.segments.includes(id))) return "SEGMENT";
  if (customerTags && !customerTags.some((tag) => member?.tags.includes(foldTag(tag)))) return "CUSTOMER_TAG";
  if (tiers && !(member?.tier && tiers.includes(member.tier.id))) return "TIER";
  return null;
}
