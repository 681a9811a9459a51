import type { Programme } from "@prisma/client";
import type { ProgrammeAnswer } from "../schemas/programme";

export function programmeView(programme: Programme): ProgrammeAnswer {
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
  return { rounding, holdDays, takeBackPolicy, combination, friendPercent, basis, ...basis };
}
