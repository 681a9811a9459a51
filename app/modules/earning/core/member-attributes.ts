import { foldTag } from "~/lib/fold-tag";
import type { MemberTier } from "~/modules/tiers/read-tiers.server";
import type { RuleConditions } from "./earning-rule";

/** What rules may ask of a member; only what rules name is told of tags and segments. */
export interface MemberAttributes {
  /** as `foldTag` gives them */
  tags: readonly string[];
  /** numbers of Shopify's segments */
  segments: readonly string[];
  tier: MemberTier | null;
}

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
