import type { Programme, Shop, TierBasis } from "@prisma/client";
import type { Db } from "~/db.server";
import { defaultProgramme } from "~/modules/earning/programme/default-programme";
import { defaultTierSettings } from "~/modules/tiers/default-tier-settings";

const installedAt = new Date("2026-01-01T00:00:00Z");
let made = 0;

export interface ShopOptions extends Partial<Shop> {
  programme?: Partial<Programme>;
  /** none: no tiers */
  tierBasis?: TierBasis;
  /** false: no rule for paid orders */
  orderRule?: boolean;
}

/** A shop as it is after install: programme with its defaults, one point for each full 1.00 of a paid order. */
export async function makeShop(
  db: Db,
  { programme, tierBasis, orderRule = true, ...shop }: ShopOptions = {},
): Promise<Shop> {
  made += 1;
  const row = await db.shop.create({
    data: { domain: `shop-${process.pid}-${made}.myshopify.com`, name: "Test shop", installedAt, ...shop },
  });
  await db.programme.create({ data: { ...defaultProgramme, updatedAt: installedAt, ...programme, shopId: row.id } });
  await db.tierSettings.create({
    data: { ...defaultTierSettings, basis: tierBasis ?? null, updatedAt: installedAt, shopId: row.id },
  });
  if (orderRule) {
    await db.earningRule.create({
      data: {
        shopId: row.id,
        id: crypto.randomUUID(),
        event: "ORDER",
        enabled: true,
        pointsPerUnit: 1,
        unitMinor: 100n,
        createdAt: installedAt,
        updatedAt: installedAt,
      },
    });
  }
  return row;
}
