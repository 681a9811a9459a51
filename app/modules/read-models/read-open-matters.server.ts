import type { Db } from "~/db.server";
import { readBacklog } from "~/modules/approvals/list-waiting.server";
import { countDeeds } from "~/modules/rewards/deeds.server";
import type { OpenMatters } from "./needs";

const DAY_MS = 86_400_000;
/** Staff have a week to prolong what ends, or to plan what follows. */
const ENDING_DAYS = 7;

/** What asks for a person, without what the queue of jobs knows. A constant number of statements, each from a short list or an index. */
export async function readOpenMatters(
  db: Db,
  { shopId, now }: { shopId: number; now: Date },
): Promise<Omit<OpenMatters, "parked">> {
  const soon = new Date(now.getTime() + ENDING_DAYS * DAY_MS);
  const ends = { startsAt: { lte: now }, endsAt: { gt: now, lte: soon } };
  const inUse = { shopId, enabled: true, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  const shown = { id: true, title: true } as const;
  const [untold, failed, requests, unseenOffers, offers, multipliers, backlog, deeds] = await Promise.all([
    db.shop.count({ where: { id: shopId, membershipMode: "ACCOUNT", classicAccounts: false } }),
    db.import.count({ where: { shopId, status: "FAILED" } }),
    db.dataRequest.aggregate({ where: { shopId, downloadedAt: null }, _count: true, _min: { requestedAt: true } }),
    db.offer.findMany({
      where: { ...inUse, AND: { OR: [{ drift: { not: null } }, { syncError: { not: null } }] } },
      select: shown,
    }),
    db.offer.findMany({
      where: { shopId, enabled: true, drift: null, syncError: null, ...ends },
      select: { ...shown, endsAt: true },
    }),
    db.multiplierCampaign.findMany({ where: { shopId, ...ends }, select: { id: true, name: true, endsAt: true } }),
    readBacklog(db, { shopId }),
    countDeeds(db, { shopId }),
  ]);
  return {
    importFailed: failed > 0,
    accountsUntold: untold > 0,
    dataRequests: { open: requests._count, oldest: requests._min.requestedAt },
    unseenOffers,
    backlog,
    deeds,
    ending: [
      ...offers.map(({ endsAt, ...offer }) => ({ ...offer, kind: "OFFER" as const, endsAt: endsAt ?? soon })),
      ...multipliers.map(({ id, name, endsAt }) => ({ id, title: name, kind: "MULTIPLIER" as const, endsAt })),
    ],
  };
}
