import { foldTag } from "~/lib/fold-tag";
import { defineCondition } from "./condition";
import { names } from "./condition-fields";

export const customerTags = defineCondition({
  field: names("customerTags"),
  events: "ALL",
  section: "members",
  check: {
    looksAt: "MEMBER",
    reason: "CUSTOMER_TAG",
    holds: (tags, { earningEvent: { member } }) => tags.some((tag) => member?.tags.includes(foldTag(tag))),
  },
  needs: (tags) => ({ customerTags: tags.map(foldTag), member: tags.length > 0 }),
  description: "The member's customer carries one of these tags, in whatever case",
});
