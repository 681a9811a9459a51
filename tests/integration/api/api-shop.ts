import type { Shop } from "@prisma/client";
import { getBoss, stopBoss } from "~/lib/queue.server";
import { apiScopes, type ApiScope } from "~/modules/api-keys/api-scope";
import { createApiKey } from "~/modules/api-keys/create-api-key.server";
import { READ_RULE_DATA } from "~/modules/earning/rule-data/request-rule-data.server";
import { addDefaultRules } from "~/modules/earning/rules/add-default-rules.server";
import { PUBLISH_MEMBER_CARDS } from "~/modules/members/request-cards.server";
import { PUBLISH_STOREFRONT } from "~/modules/members/request-storefront.server";
import { PUBLISH_PRODUCT_REVIEWS } from "~/modules/reviews/request-product-reviews.server";
import { REFRESH_TIERS } from "~/modules/tiers/request-all-tiers.server";
import { makeShop } from "../../factories/shop";
import { prisma as appPrisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const installedAt = new Date("2026-01-01T00:00:00Z");

const queues = [PUBLISH_MEMBER_CARDS, PUBLISH_STOREFRONT, PUBLISH_PRODUCT_REVIEWS, REFRESH_TIERS, READ_RULE_DATA];

export interface ApiWorld {
  database: TestDatabase;
  close: () => Promise<void>;
  makeApiShop: (options?: Partial<Shop>) => Promise<{ shop: Shop; key: string }>;
  makeKey: (shop: Shop, scopes?: readonly ApiScope[]) => Promise<string>;
}

/** The database that the app itself uses in this file, with the queues that API calls write to. */
export async function openApiWorld(): Promise<ApiWorld> {
  const database = await createTestDatabase();
  const boss = await getBoss();
  for (const name of queues) await boss.createQueue(name, { policy: "short" });
  const { prisma } = database;
  const makeKey = async (shop: Shop, scopes: readonly ApiScope[] = apiScopes) => {
    const made = { shopId: shop.id, name: "Test", scopes, actor: "staff:1", now: installedAt };
    return (await createApiKey(prisma, made)).key;
  };
  return {
    database,
    makeKey,
    async makeApiShop(options = {}) {
      const shop = await makeShop(prisma, { ...options, orderRule: false });
      await addDefaultRules(prisma, { shopId: shop.id, currency: shop.currency, now: installedAt });
      return { shop, key: await makeKey(shop) };
    },
    async close() {
      await stopBoss();
      await appPrisma.$disconnect();
      await database.close();
    },
  };
}
