import type { Redemption, RedemptionStatus } from "@prisma/client";
import type { Db } from "~/db.server";
import { activeMember } from "~/modules/members/active-member";
import { advanceRedemptions } from "~/modules/rewards/advance-redemptions.server";
import { reopenRedemptions } from "~/modules/rewards/reopen-redemptions.server";
import type { RewardTerms } from "~/modules/rewards/reward-terms";
import {
  countWaitingRedemptions,
  findRedemptions,
  listRedemptionIds,
  listWaitingRedemptions,
} from "~/modules/rewards/waiting-redemptions.server";
import type { Approvable, Decided, DecidedItem, ItemDecision, ItemDescription } from "../approvable";

const kind = "REDEMPTION";

/** Rewards that members have taken and staff approve. An approval that was undone removes the code again. */
export const redemptions: Approvable<typeof kind> = {
  kinds: [kind],
  async list(db, { kinds, ...wanted }) {
    const waiting = kinds.includes(kind) ? await listWaitingRedemptions(db, wanted) : [];
    return waiting.map((item) => ({ ...item, kind }));
  },
  async count(db, wanted) {
    const count = await countWaitingRedemptions(db, wanted);
    return count > 0 ? [{ kind, count }] : [];
  },
  async find(db, items) {
    const found = await findRedemptions(db, items);
    return new Map(found.map(({ id, customerId, status }) => [id, { kind, customerId, status: queueStatus[status] }]));
  },
  listOf: listRedemptionIds,
  async describe(db, items) {
    const found = await findRedemptions(db, items);
    return new Map(found.map((redemption) => [redemption.id, describeRedemption(redemption)]));
  },
  async decide(db, { shopId, ids, verdict, members, actor, now }) {
    const found = await findById(db, { shopId, ids });
    const memberless = new Set(
      ids.filter((id) => {
        const redemption = found.get(id);
        const mayApprove = redemption && activeMember(redemption.customerId, members) !== null;
        return verdict === "APPROVED" && redemption?.status === "WAITING" && !mayApprove;
      }),
    );
    const event = verdict === "APPROVED" ? "APPROVE" : "REJECT";
    const asked = ids.filter((id) => !memberless.has(id));
    const changed = await advanceRedemptions(db, { shopId, ids: asked, event, actor, now });
    const unchanged = (id: string) => (memberless.has(id) ? "NO_MEMBER" : "ALREADY");
    return resultsOf(ids, { found, changed, status: verdict === "APPROVED" ? "PENDING" : "REJECTED", unchanged });
  },
  async undo(db, { shopId, ids, actor, now }: ItemDecision) {
    const found = await findById(db, { shopId, ids });
    const changed = await reopenRedemptions(db, { shopId, ids, actor, now });
    const unchanged = (id: string) => (found.get(id)?.status === "WAITING" ? "ALREADY" : "STANDS");
    return resultsOf(ids, { found, changed, status: "WAITING", unchanged });
  },
};

/** What the queue calls the state of a redemption. */
const queueStatus: Record<RedemptionStatus, string> = {
  WAITING: "WAITING",
  REJECTED: "REJECTED",
  ISSUING: "PENDING",
  ISSUED: "PENDING",
  USED: "AVAILABLE",
  FULFILLED: "AVAILABLE",
  EXPIRED: "TAKEN_BACK",
  CANCELLED: "TAKEN_BACK",
  FAILED: "TAKEN_BACK",
};

async function findById(db: Db, items: { shopId: number; ids: string[] }): Promise<Map<string, Redemption>> {
  return new Map((await findRedemptions(db, items)).map((redemption) => [redemption.id, redemption]));
}

interface Outcome {
  found: ReadonlyMap<string, Redemption>;
  changed: readonly string[];
  /** of those that changed */
  status: string;
  /** why nothing was changed */
  unchanged: (id: string) => DecidedItem["outcome"];
}

function resultsOf(ids: readonly string[], { found, changed, status, unchanged }: Outcome): Decided {
  const decided = new Set(changed);
  const results = ids.map((id): DecidedItem => {
    const redemption = found.get(id);
    if (!redemption) return { id, outcome: "NOT_FOUND", status: null, by: null };
    if (decided.has(id)) return { id, outcome: "DECIDED", status, by: null };
    return { id, outcome: unchanged(id), status: queueStatus[redemption.status], by: null };
  });
  return { results, changes: [] };
}

function describeRedemption({ rewardId, customerId, status, points, terms }: Redemption): ItemDescription {
  return {
    kind,
    customerId,
    isWaiting: status === "WAITING",
    points,
    ruleName: "",
    orderName: null,
    orderId: null,
    review: null,
    proof: null,
    reward: { id: rewardId, title: (terms as object as RewardTerms).title },
    snapshot: null,
  };
}
