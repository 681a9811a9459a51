import type { Decision } from "@prisma/client";
import type { Db } from "~/db.server";
import type { RowPlace } from "~/lib/place-cursor";
import type { AwardSnapshot } from "~/modules/earning/awards/award-rows.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import type { LockedMember } from "~/modules/members/lock-members.server";
import type { EntryProof } from "~/modules/missions/load-proofs.server";
import type { ReviewExcerpt } from "~/modules/reviews/load-review-excerpts.server";

export type QueueOrder = "OLDEST" | "NEWEST";

/** Something that waits for a decision. */
export interface WaitingItem {
  kind: string;
  id: string;
  waitingSince: Date;
  customerId: bigint;
}

/** What staff see of an item, whether it waits or was decided. */
export interface ItemDescription {
  kind: string;
  customerId: bigint;
  isWaiting: boolean;
  /** what it is worth to the member */
  points: number;
  /** of the rule that gives it, or what else it is called; empty where the kind's own name says it */
  ruleName: string;
  /** e.g. "#1001", when an order stands behind it */
  orderName: string | null;
  /** what was written, when it is a review */
  review: ReviewExcerpt | null;
  /** what was sent in, when it is an entry for a mission */
  proof: EntryProof | null;
  /** terms and sums that its points were counted by, when a rule gives them */
  snapshot: AwardSnapshot | null;
}

export type Verdict = "APPROVED" | "REJECTED" | "UNDONE";

/** What is asked of a kind about some of its items. Those that nobody has decided on are not asked to be undone. */
export interface ItemDecision {
  shopId: number;
  ids: string[];
  verdict: Verdict;
  /** "staff:<user id>" or "api:<key id>" */
  actor: string;
  /** a word to the member, who sees it */
  memberText: string | null;
  /** all of the items, locked */
  members: ReadonlyMap<bigint, LockedMember>;
  now: Date;
}

export interface DecidedItem {
  id: string;
  /**
   * ALREADY: somebody was quicker; `status` tells how they decided. REPLACED: the member took part in the mission anew
   * after the rejection, which therefore stands. NO_MEMBER: the item waits, but there is nobody to give points to; it can
   * be rejected.
   */
  outcome: "DECIDED" | "ALREADY" | "REPLACED" | "NO_MEMBER" | "NOT_FOUND";
  status: string | null;
  /** who was quicker, where that is known */
  by: Pick<Decision, "actor" | "actorName"> | null;
}

/** What became of items, and what was booked for it. */
export interface Decided {
  results: DecidedItem[];
  changes: AwardChange[];
}

interface Items {
  shopId: number;
  ids: string[];
}

/**
 * A kind of thing that waits for a decision by staff. The queue merges the kinds into one list and gives filters, bulk
 * actions, keys, undo and the audit trail to each. Every function takes any number of items by a constant number of
 * statements; ids of other kinds, and of other shops, it does not know.
 */
export interface Approvable<Kind extends string = string> {
  /** names of its kinds in the queue's filter and address; the texts are in `events` of the locales */
  kinds: readonly Kind[];
  /** its items that wait, of the kinds asked for, by key-set */
  list: (
    db: Db,
    wanted: { shopId: number; kinds: readonly string[]; after?: RowPlace; order: QueueOrder; limit: number },
  ) => Promise<WaitingItem[]>;
  /** how many wait, by kind; with `until` those that have waited since then */
  count: (db: Db, wanted: { shopId: number; until?: Date }) => Promise<{ kind: string; count: number }[]>;
  /** whose these items are, and how they stand, by id; decided ones, too */
  find: (db: Db, items: Items) => Promise<Map<string, { customerId: bigint; status: string }>>;
  /** which items are those of these customers, decided ones, too */
  listOf: (db: Db, customers: { shopId: number; customerIds: bigint[] }) => Promise<string[]>;
  describe: (db: Db, items: Items) => Promise<Map<string, ItemDescription>>;
  /** Approves or rejects items that wait. Inside the queue's transaction, which keeps who decided and does what follows. */
  decide: (db: Db, decision: ItemDecision) => Promise<Decided>;
  /** Puts items back to waiting; what was booked is taken back by a new booking. Otherwise as `decide`. */
  undo: (db: Db, decision: ItemDecision) => Promise<Decided>;
}
