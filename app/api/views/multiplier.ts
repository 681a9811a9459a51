import type { MultiplierCampaign } from "@prisma/client";
import type { MultiplierAnswer } from "../schemas/multiplier";

export function multiplierView({ id, name, percent, startsAt, endsAt }: MultiplierCampaign): MultiplierAnswer {
  return { id, name, percent, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
