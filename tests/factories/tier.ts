import type { Prisma, Tier } from "@prisma/client";
import type { Db } from "~/db.server";

const madeAt = new Date("2026-01-01T00:00:00Z");

export async function makeTier(
  db: Db,
  { shopId, ...tier }: { shopId: number } & Partial<Prisma.TierUncheckedCreateInput>,
): Promise<Tier> {
  const dates = { createdAt: madeAt, updatedAt: madeAt };
  return db.tier.create({
    data: { shopId, id: crypto.randomUUID(), name: "Silver", threshold: 0n, ...dates, ...tier },
  });
}
