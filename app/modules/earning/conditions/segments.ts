import { defineCondition } from "./condition";
import { shopifyIds } from "./condition-fields";

export const segments = defineCondition({
  field: shopifyIds("Segment", { kind: "choices", from: "segments" }),
  events: "ALL",
  section: "members",
  check: {
    looksAt: "MEMBER",
    reason: "SEGMENT",
    holds: (ids, { earningEvent: { member } }) => ids.some((id) => member?.segments.includes(id)),
  },
  needs: (ids) => ({ segments: ids, member: ids.length > 0 }),
  description: "Numbers of customer segments: the member is in one of them",
});
