import type { Mission, Prisma, Shop } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import { createQueues } from "~/lib/queue.server";
import type { SentProof } from "~/modules/missions/proof";
import { submitEntry } from "~/modules/missions/submit-entry.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import type { TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

export const now = new Date("2026-10-01T10:00:00Z");
const begin = new Date("2026-01-01T00:00:00Z");

export async function makeQueues(): Promise<void> {
  await createQueues([jobs.publishMemberCards, jobs.publishStorefront, jobs.encodePhotos]);
}

/** A shop whose missions staff approve; by its rule one would be worth 50 points. */
export async function makeMissionShop(
  { prisma }: TestDatabase,
  rule: Partial<Prisma.EarningRuleUncheckedCreateInput> = {},
): Promise<Shop> {
  const shop = await makeShop(prisma, { orderRule: false });
  const defaults = { event: "MISSION", enabled: true, holdDays: 0, points: 50, approval: "STAFF" } as const;
  await prisma.earningRule.create({
    data: { ...defaults, shopId: shop.id, id: crypto.randomUUID(), createdAt: begin, updatedAt: begin, ...rule },
  });
  return shop;
}

export function makeMission(
  { prisma }: TestDatabase,
  shop: Shop,
  mission: Partial<Prisma.MissionUncheckedCreateInput> = {},
): Promise<Mission> {
  const defaults = { kind: "MISSION", title: "Show your table", text: "", points: 120, proof: "TEXT" } as const;
  return prisma.mission.create({
    data: { ...defaults, shopId: shop.id, id: uuidV7(), startsAt: begin, createdAt: now, updatedAt: now, ...mission },
  });
}

/** Members of the shop, made for the earning event. */
export async function makeMembers({ prisma }: TestDatabase, shop: Shop, count: number): Promise<bigint[]> {
  const ids: bigint[] = [];
  for (let made = 0; made < count; made += 1) ids.push((await makeMember(prisma, { shopId: shop.id })).customerId);
  return ids;
}

export const send = (
  { prisma }: TestDatabase,
  mission: Pick<Mission, "shopId" | "id">,
  customerId: bigint,
  { proof = { text: "At the window" }, at = now }: { proof?: SentProof; at?: Date } = {},
) => submitEntry(prisma, { shopId: mission.shopId, missionId: mission.id, customerId, proof, now: at });
