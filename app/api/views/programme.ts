import type { Programme } from "@prisma/client";
import type { MembershipChoice } from "~/modules/members/membership/choose-membership.server";
import type { ExpirySettings } from "~/modules/expiry/policy";
import type { ProgrammeAnswer } from "../schemas/programme";

export function programmeView(
  programme: Programme,
  { mode: membership, orderDays: joinOrderDays }: MembershipChoice,
  { mode, months, graceDays, activities, paused }: ExpirySettings,
): ProgrammeAnswer {
  const {
    rounding,
    holdDays,
    takeBackPolicy,
    combination,
    friendPercent,
    includeTax,
    includeShipping,
    afterDiscounts,
  } = programme;
  const basis = { includeTax, includeShipping, afterDiscounts };
  const shared = { rounding, holdDays, takeBackPolicy, combination, friendPercent };
  const expiry = { mode, months, graceDays, activities: [...activities], paused };
  return { ...shared, membership, joinOrderDays, expiry, basis, ...basis };
}
