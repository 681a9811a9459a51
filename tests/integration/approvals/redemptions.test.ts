import { randomUUID } from "node:crypto";
import type { Shop } from "@prisma/client";
import { createCustomer } from "@stammtisch/devstore/state/customers";
import { findDiscountByCode } from "@stammtisch/devstore/state/discounts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { syncRedemption } from "~/jobs/sync-redemption";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideFromQueue } from "~/modules/approvals/decide-from-queue.server";
import { listDecisions } from "~/modules/approvals/list-decisions.server";
import { countWaiting, listWaiting, readBacklog } from "~/modules/approvals/list-waiting.server";
import { eraseDecisionWords } from "~/modules/approvals/decision-words.server";
import { jobs } from "~/modules/jobs/registry";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { readQueueContext } from "~/modules/read-models/read-queue-context.server";
import { advanceRedemptions } from "~/modules/rewards/advance-redemptions.server";
import { redeemReward } from "~/modules/rewards/redeem-reward.server";
import { rewardInput } from "~/modules/rewards/reward-input";
import { archiveReward, saveReward } from "~/modules/rewards/save-reward.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { makeMember } from "../../factories/member";
import { jobContext, makeShopOf, openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let local: LocalStore;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([jobs.publishMemberCards, jobs.publishStorefront, jobs.syncRedemption]);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShopOf(local, database.prisma);
});

const fiveOff = { kind: "AMOUNT", title: { en: "5 EUR off", de: "5 EUR Rabatt" }, points: 500, amount: "5.00" };
const makeReward = async (fields: object = {}) => {
  const input = rewardInput.parse({ ...fiveOff, enabled: true, approval: "STAFF", ...fields });
  return (await saveReward(database.prisma, { shopId: shop.id, newId: randomUUID(), input, now })).id;
};

async function memberWith(points: number): Promise<bigint> {
  const { id } = createCustomer(local.store.state, { email: `${randomUUID()}@example.test`, firstName: "Ada" });
  const { customerId } = await makeMember(database.prisma, { shopId: shop.id, customerId: BigInt(id) });
  const given = { customerId, points, reason: "For trying", actor: "staff:1", key: randomUUID(), now };
  await adjustPoints(database.prisma, { shopId: shop.id, ...given });
  return customerId;
}
const take = (customerId: bigint, rewardId: string, at = now) =>
  redeemReward(database.prisma, {
    shopId: shop.id,
    customerId,
    rewardId,
    id: randomUUID(),
    actor: "member",
    now: at,
  });
const balance = async (customerId: bigint) => {
  const balances = await readBalances(database.prisma, { shopId: shop.id, customerIds: [customerId] });
  const { available = 0, reserved = 0 } = balances.get(customerId) ?? {};
  return [available, reserved];
};
const stored = (id: string) =>
  database.prisma.redemption.findUniqueOrThrow({ where: { shopId_id: { shopId: shop.id, id } } });
const sync = (id: string) =>
  syncRedemption.handle(
    [{ id: "1", data: { shopId: shop.id, redemptionId: id } }],
    jobContext(local, database.prisma, now),
  );
const codeOf = (code: string | null) => findDiscountByCode(local.store.state, code ?? "");
const decide = (
  intent: "APPROVED" | "REJECTED" | "UNDO",
  ids: string[],
  { note = null, memberText = null }: { note?: string | null; memberText?: string | null } = {},
) =>
  decideFromQueue(database.prisma, {
    shopId: shop.id,
    intent,
    ids,
    note,
    memberText,
    now,
    actor: "staff:1",
    actorName: "Sam Staff",
  });
const waiting = async () => (await listWaiting(database.prisma, { shopId: shop.id, limit: 10 })).rows;
const ledgerIsRight = async () => expect(await checkLedger(database.prisma, { shopId: shop.id })).toEqual([]);

describe("a reward that staff approve", () => {
  it("waits in the queue with reward, points and what the member has besides", async () => {
    const rewardId = await makeReward();
    const customerId = await memberWith(700);
    const { id } = await take(customerId, rewardId);
    expect(await waiting()).toMatchObject([
      { id, kind: "REDEMPTION", customerId, points: 500, reward: { id: rewardId, title: fiveOff.title } },
    ]);
    expect(await countWaiting(database.prisma, { shopId: shop.id })).toEqual(new Map([["REDEMPTION", 1]]));
    expect(await readBacklog(database.prisma, { shopId: shop.id })).toEqual({ waiting: 1, oldest: now });
    const items = [{ id, customerId, orderId: null, review: null }];
    const context = await readQueueContext(database.prisma, { shopId: shop.id, items });
    expect(context.members.get(customerId)).toMatchObject({ available: 200 });
  });

  it("is approved: its code is made; undone, the code is gone and it waits again; approved again, the code is back", async () => {
    const customerId = await memberWith(500);
    const { id, code } = await take(customerId, await makeReward());
    expect(await decide("APPROVED", [id])).toMatchObject({ decided: [id] });
    await sync(id);
    expect((await stored(id)).status).toBe("ISSUED");
    expect(codeOf(code)).toBeDefined();

    expect(await decide("UNDO", [id])).toMatchObject({ decided: [id] });
    await sync(id);
    expect(await stored(id)).toMatchObject({ status: "WAITING", discountId: null, issuedAt: null, expiresAt: null });
    expect(codeOf(code)).toBeUndefined();
    expect(await balance(customerId)).toEqual([0, 500]);

    await decide("APPROVED", [id]);
    await sync(id);
    expect(codeOf(code)).toBeDefined();
    expect((await waiting()).length).toBe(0);
    await ledgerIsRight();
  });

  it("is undone while its code is being made: no code is left behind", async () => {
    const { id, code } = await take(await memberWith(500), await makeReward());
    await decide("APPROVED", [id]);
    // The job has made the code and has not noted it yet.
    const context = jobContext(local, database.prisma, now);
    const adminFor = async (shopId: number) => {
      const graphql = await context.adminFor(shopId);
      return Object.assign(async (...asked: Parameters<typeof graphql>) => {
        const answer = await graphql(...asked);
        if (String(asked[0]).includes("discountCodeBasicCreate")) await decide("UNDO", [id]);
        return answer;
      }, graphql);
    };
    await syncRedemption.handle([{ id: "1", data: { shopId: shop.id, redemptionId: id } }], { ...context, adminFor });
    expect((await stored(id)).status).toBe("WAITING");
    expect(codeOf(code)).toBeUndefined();
  });

  it("is rejected: points go back and the member reads why; undone, they are reserved anew, as often as staff like", async () => {
    const customerId = await memberWith(500);
    const { id } = await take(customerId, await makeReward());
    for (const round of [1, 2, 3]) {
      const words = { note: "Internal", memberText: `No, ${round}` };
      expect(await decide("REJECTED", [id], words)).toMatchObject({ decided: [id] });
      expect(await balance(customerId)).toEqual([500, 0]);
      const asked = { formToken: memberFormToken, shopId: shop.id, customerIds: [customerId], now };
      const { cards } = await listCardsToPublish(database.prisma, asked);
      expect(cards[0]?.card.news).toMatchObject([
        { event: "REDEMPTION", verdict: "REJECTED", title: "5 EUR off", titles: fiveOff.title, text: `No, ${round}` },
      ]);
      expect(JSON.stringify(cards[0]?.card)).not.toContain("Internal");
      expect(await decide("UNDO", [id])).toMatchObject({ decided: [id] });
      expect(await balance(customerId)).toEqual([0, 500]);
    }
    await decide("APPROVED", [id]);
    const { rows } = await listDecisions(database.prisma, {
      shopId: shop.id,
      filter: { kind: "REDEMPTION" },
      limit: 10,
    });
    expect(rows.map(({ verdict, stands }) => [verdict, stands])).toEqual([
      ["APPROVED", true],
      ...[1, 2, 3].flatMap(() => [
        ["UNDONE", false],
        ["REJECTED", false],
      ]),
    ]);
    await eraseDecisionWords(database.prisma, { shopId: shop.id, customerIds: [customerId] });
    expect(await database.prisma.decision.count({ where: { shopId: shop.id, memberText: { not: null } } })).toBe(0);
    await ledgerIsRight();
  });

  it("stays rejected where the points were spent meanwhile, or somebody else has the last one, or the reward is gone", async () => {
    const customerId = await memberWith(500);
    const [spent, scarce, gone] = [await makeReward(), await makeReward({ stock: 1 }), await makeReward()];
    const { id } = await take(customerId, spent);
    await decide("REJECTED", [id]);
    const other = await take(customerId, await makeReward({ approval: "AUTOMATIC" }));
    expect(await decide("UNDO", [id])).toMatchObject({ decided: [], stands: 1 });
    expect(await balance(customerId)).toEqual([0, 500]);
    await database.prisma.$transaction((db) =>
      advanceRedemptions(db, { shopId: shop.id, ids: [other.id], event: "CANCEL", actor: "staff:1", now }),
    );
    expect(await decide("UNDO", [id])).toMatchObject({ decided: [id], stands: 0 });

    const last = await take(await memberWith(500), scarce);
    await decide("REJECTED", [last.id]);
    await take(await memberWith(500), scarce);
    expect(await decide("UNDO", [last.id])).toMatchObject({ decided: [], stands: 1 });

    const old = await take(await memberWith(500), gone);
    await decide("REJECTED", [old.id]);
    await archiveReward(database.prisma, { shopId: shop.id, id: gone, now });
    expect(await decide("UNDO", [old.id])).toMatchObject({ decided: [], stands: 1 });
    await ledgerIsRight();
  });

  it("whose points suffice for one of two rejected ones is undone for the first requested", async () => {
    const [rewardId, customerId] = [await makeReward(), await memberWith(1_000)];
    const first = await take(customerId, rewardId);
    const second = await take(customerId, rewardId, new Date(now.getTime() + 1_000));
    await decide("REJECTED", [first.id, second.id]);
    await take(customerId, await makeReward({ approval: "AUTOMATIC" }));
    expect(await decide("UNDO", [second.id, first.id])).toMatchObject({ decided: [first.id], stands: 1 });
    await ledgerIsRight();
  });

  it("that the member gave back meanwhile is not decided, and what was used stays used", async () => {
    const cancelled = await take(await memberWith(500), await makeReward());
    const used = await take(await memberWith(500), await makeReward());
    const happen = (id: string, event: "CANCEL" | "USE") =>
      database.prisma.$transaction((db) =>
        advanceRedemptions(db, { shopId: shop.id, ids: [id], event, actor: "member", now }),
      );
    await happen(cancelled.id, "CANCEL");
    expect(await decide("APPROVED", [cancelled.id])).toMatchObject({
      decided: [],
      already: [{ status: "TAKEN_BACK", count: 1 }],
    });
    await decide("APPROVED", [used.id]);
    await happen(used.id, "USE");
    expect(await decide("UNDO", [used.id])).toMatchObject({ decided: [], stands: 1 });
  });

  it("of a member who was deleted can only be rejected", async () => {
    const customerId = await memberWith(500);
    const { id } = await take(customerId, await makeReward());
    await database.prisma.member.updateMany({ where: { shopId: shop.id, customerId }, data: { status: "DELETED" } });
    expect(await decide("APPROVED", [id])).toMatchObject({ decided: [], noMember: 1 });
    expect(await decide("REJECTED", [id])).toMatchObject({ decided: [id] });
  });

  it("of another shop is neither listed nor decided", async () => {
    const { id } = await take(await memberWith(500), await makeReward());
    shop = await makeShopOf(local, database.prisma);
    expect(await waiting()).toEqual([]);
    expect(await decide("APPROVED", [id])).toMatchObject({ decided: [], gone: 1 });
  });
});
