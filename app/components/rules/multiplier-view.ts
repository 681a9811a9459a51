import type { MultiplierCampaign } from "@prisma/client";
import { toLocalTime } from "~/lib/local-time";
import { typedTimes } from "~/lib/number-input";

/** A multiplier campaign as plain values, with the values of its form. */
export function toMultiplierView(campaign: MultiplierCampaign, { now, timezone }: { now: Date; timezone: string }) {
  const { id, name, percent, startsAt, endsAt } = campaign;
  const state = endsAt <= now ? ("ENDED" as const) : startsAt > now ? ("SCHEDULED" as const) : ("RUNNING" as const);
  return {
    id,
    name,
    percent,
    state,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    fields: {
      name,
      percent: typedTimes(percent),
      startsAt: toLocalTime(startsAt, timezone),
      endsAt: toLocalTime(endsAt, timezone),
    },
  };
}

export type MultiplierView = ReturnType<typeof toMultiplierView>;
