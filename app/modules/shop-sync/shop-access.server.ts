import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

/** Notes that Shopify refuses the app's token of a shop; the first time stays. One statement. */
export async function noteAccessRefused(db: Db, { domain, now }: { domain: string; now: Date }): Promise<void> {
  await db.shop.updateMany({
    where: { domain, status: "ACTIVE", accessRefusedAt: null },
    data: { accessRefusedAt: now },
  });
}

/** A new token has come: asks for what could not be done without one. Inside the caller's transaction. */
export async function catchUpAfterRefusal(db: Db, { domain }: { domain: string }): Promise<void> {
  const shop = await db.shop.findUnique({ where: { domain }, select: { id: true, accessRefusedAt: true } });
  if (shop?.accessRefusedAt) await enqueue(db, jobs.catchUp, { shopId: shop.id });
}

/** The token works again. */
export async function noteAccessRegained(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.shop.update({ where: { id: shopId }, data: { accessRefusedAt: null } });
}
