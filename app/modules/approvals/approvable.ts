import type { Decision } from "@prisma/client";
import type { Db } from "~/db.server";
import type { RowPlace } from "~/lib/place-cursor";
import type { AwardSnapshot } from "~/modules/earning/awards/award-rows.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import type { LockedMember } from "~/modules/members/lock-members.server";
import type { EntryProof } from "~/modules/missions/load-proofs.server";
import type { RewardTitle } from "~/modules/rewards/reward-title";
import type { ReviewExcerpt } from "~/modules/reviews/load-review-excerpts.server";

export type QueueOrder = "OLDEST" | "NEWEST";

/** Something that waits for a decision. */
export interface WaitingItem {
  kind: string;
  id: string;
  waitingSince: Date;
  customerId: bigint;
}

/** What staff see of an item, waiting or decided. */
export interface ItemDescription {
  kind: string;
  customerId: bigint;
  isWaiting: boolean;
  /** points that the member gets for it, or spends on a reward */
  points: number;
  /** name of the rule that gives it, or another title; empty when the kind's name is enough */
  ruleName: string;
  /** e.g. "#1001", for items that belong to an order */
  orderName: string | null;
  orderId: bigint | null;
  /** the review, for reviews */
  review: ReviewExcerpt | null;
  /** the proof that was sent in, for mission entries */
  proof: EntryProof | null;
  /** the reward that was taken, with its title of that day, for redemptions */
  reward: { id: string; title: RewardTitle } | null;
  /** terms and amounts that its points were computed from, when a rule gives them */
  snapshot: AwardSnapshot | null;
}

export type Verdict = "APPROVED" | "REJECTED" | "UNDONE";

/** A decision about items of one kind. Only decided items are passed to `undo`. */
export interface ItemDecision {
  shopId: number;
  ids: string[];
  verdict: Verdict;
  /** "staff:<user id>" or "api:<key id>" */
  actor: string;
  /** text for the member */
  memberText: string | null;
  /** members of all items, locked */
  members: ReadonlyMap<bigint, LockedMember>;
  now: Date;
}

export interface DecidedItem {
  id: string;
  /**
   * ALREADY: somebody else decided first; `status` says how. REPLACED: after the rejection the member sent in another
   * entry, so the rejection stands. STANDS: it cannot be undone any more, since the reward was used or has ended, or points or
   * stock are gone. NO_MEMBER: the item waits, but its member is gone; it can only be rejected.
   */
  outcome: "DECIDED" | "ALREADY" | "REPLACED" | "STANDS" | "NO_MEMBER" | "NOT_FOUND";
  status: string | null;
  /** who decided first, if known */
  by: Pick<Decision, "actor" | "actorName"> | null;
}

/** The result for each item, and what was booked. */
export interface Decided {
  results: DecidedItem[];
  changes: AwardChange[];
}

export interface FoundItem {
  kind: string;
  customerId: bigint;
  status: string;
}

interface Items {
  shopId: number;
  ids: string[];
}

/**
 * A kind of item that waits for a decision by staff. The queue merges the kinds into one list and provides filters,
 * bulk actions, keys, undo and the audit trail for each. Every function takes any number of items in a constant number
 * of statements and ignores ids of other kinds and shops.
 */
export interface Approvable<Kind extends string = string> {
  /** its kinds in the queue's filter and URL; their texts are under `events` in the locale files */
  kinds: readonly Kind[];
  /** waiting items of these kinds, by key-set */
  list: (
    db: Db,
    wanted: { shopId: number; kinds: readonly string[]; after?: RowPlace; order: QueueOrder; limit: number },
  ) => Promise<WaitingItem[]>;
  /** number of waiting items by kind; with `until` only those that have waited since then */
  count: (db: Db, wanted: { shopId: number; until?: Date }) => Promise<{ kind: string; count: number }[]>;
  /** kind, customer and status of these items by id, decided ones included */
  find: (db: Db, items: Items) => Promise<Map<string, FoundItem>>;
  /** ids of these customers' items, decided ones included */
  listOf: (db: Db, customers: { shopId: number; customerIds: bigint[] }) => Promise<string[]>;
  describe: (db: Db, items: Items) => Promise<Map<string, ItemDescription>>;
  /**
   * Approves or rejects waiting items. Inside the queue's transaction, which stores the decision and runs the steps
   * after bookings.
   */
  decide: (db: Db, decision: ItemDecision) => Promise<Decided>;
  /** Makes decided items wait again; bookings are reversed by new bookings. Otherwise as `decide`. */
  undo: (db: Db, decision: ItemDecision) => Promise<Decided>;
}
