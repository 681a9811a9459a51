/** What asks for a person, as far as the app knows it. */
export interface OpenMatters {
  importFailed: boolean;
  /** customers with an account take part, and Shopify does not say any more who that is */
  accountsUntold: boolean;
  /** events that could not be processed */
  parked: number;
  dataRequests: { open: number; oldest: Date | null };
  /** offers that shoppers do not see because of their discount in Shopify */
  unseenOffers: { id: string; title: string }[];
  backlog: { waiting: number; oldest: Date | null };
  /** perks that staff have to give */
  deeds: { count: number; oldest: Date | null };
  /** what runs and ends */
  ending: Ending[];
}

interface Ending {
  kind: "OFFER" | "MULTIPLIER";
  id: string;
  title: string;
  endsAt: Date;
}

export type Need =
  | { kind: "IMPORT_FAILED" | "ACCOUNTS_UNTOLD" }
  | { kind: "PARKED"; count: number }
  | { kind: "DATA_REQUEST"; count: number; since: string | null }
  | { kind: "OFFER_UNSEEN"; id: string; title: string }
  | { kind: "OFFERS_UNSEEN"; count: number }
  | { kind: "TASKS"; count: number; since: string | null }
  | { kind: "WAITING"; count: number; since: string | null }
  | { kind: "OFFER_ENDS" | "MULTIPLIER_ENDS"; id: string; title: string; endsAt: string };

/** More of them are left to their own page. */
const ENDING_MAX = 3;

/** One line for each matter, what is broken first. */
export function listNeeds(open: OpenMatters): Need[] {
  const { dataRequests, backlog, deeds, unseenOffers } = open;
  const [offer] = unseenOffers;
  const needs: (Need | false | undefined)[] = [
    open.importFailed && { kind: "IMPORT_FAILED" },
    open.accountsUntold && { kind: "ACCOUNTS_UNTOLD" },
    open.parked > 0 && { kind: "PARKED", count: open.parked },
    dataRequests.open > 0 && { kind: "DATA_REQUEST", count: dataRequests.open, since: iso(dataRequests.oldest) },
    unseenOffers.length === 1 ? offer && { kind: "OFFER_UNSEEN", ...offer } : undefined,
    unseenOffers.length > 1 && { kind: "OFFERS_UNSEEN", count: unseenOffers.length },
    backlog.waiting > 0 && { kind: "WAITING", count: backlog.waiting, since: iso(backlog.oldest) },
    deeds.count > 0 && { kind: "TASKS", count: deeds.count, since: iso(deeds.oldest) },
    ...open.ending
      .toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime())
      .slice(0, ENDING_MAX)
      .map(({ kind, endsAt, ...what }): Need => ({ kind: `${kind}_ENDS`, ...what, endsAt: endsAt.toISOString() })),
  ];
  return needs.filter((need) => need !== false && need !== undefined);
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
