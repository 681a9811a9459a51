import { z } from "zod";
import { defineCondition } from "./condition";
import { names, type ConditionField } from "./condition-fields";

const ids = z.array(z.string().min(1));

const field: ConditionField<string[]> = {
  ...names("tiers"),
  control: { kind: "choices", from: "tiers", unlessEmpty: true },
  resource: "Tier",
  stored: ids,
  input: ids,
};

export const tiers = defineCondition({
  field,
  events: "ALL",
  section: "members",
  check: {
    looksAt: "MEMBER",
    reason: "TIER",
    holds: (wanted, { earningEvent: { member } }) => member?.tier != null && wanted.includes(member.tier.id),
  },
  needs: (wanted) => ({ member: wanted.length > 0 }),
  description: "Ids of tiers: the member is in one of them",
});
