import type { Programme } from "@prisma/client";
import type { MembershipChoice } from "~/modules/members/membership/choose-membership.server";
import type { ProgrammeAnswer } from "../schemas/programme";

export function programmeView(
  programme: Programme,
  { mode: membership, orderDays: joinOrderDays }: MembershipChoice,
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
  return { ...shared, membership, joinOrderDays, basis, ...basis };
}
