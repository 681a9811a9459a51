import type { MembershipTag } from "@prisma/client";
import type { TagMutation } from "~/shopify/change-tags";

/** The app's tags of customers in Shopify, by which the members' segment, and with it each offer, knows who takes part. */
export const membershipTags: Record<MembershipTag, string> = { MEMBER: "Stammtisch", LEFT: "Stammtisch-left" };

/** The mutation and tag that bring such a change to Shopify. */
export function tagChangeInput(change: `${"TAG" | "UNTAG"}_${MembershipTag}`): {
  mutation: TagMutation;
  tags: string[];
} {
  const tag = change.endsWith("_LEFT") ? membershipTags.LEFT : membershipTags.MEMBER;
  return { mutation: change.startsWith("UNTAG") ? "tagsRemove" : "tagsAdd", tags: [tag] };
}
