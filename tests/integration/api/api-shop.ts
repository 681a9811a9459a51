import type { Shop } from "@prisma/client";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { apiScopes, type ApiScope } from "~/modules/api-keys/api-scope";
import { createApiKey } from "~/modules/api-keys/manage-api-keys.server";
import { addDefaultRules } from "~/modules/earning/rules/add-default-rules.server";
import { makeShop } from "../../factories/shop";
import { prisma as appPrisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const installedAt = new Date("2026-01-01T00:00:00Z");

const queues = [
  jobs.publishMemberCards,
  jobs.publishStorefront,
  jobs.syncRedemption,
  jobs.publishAllCards,
  jobs.publishProductReviews,
  jobs.refreshTiers,
  jobs.readRuleData,
];

export interface ApiWorld {
  database: TestDatabase;
  close: () => Promise<void>;
  makeApiShop: (options?: Partial<Shop>) => Promise<{ shop: Shop; key: string }>;
  makeKey: (shop: Shop, scopes?: readonly ApiScope[]) => Promise<string>;
}

/** The database that the app itself uses in this file, with the queues that API calls write to. */
export async function openApiWorld(): Promise<ApiWorld> {
  const database = await createTestDatabase();
  await createQueues(queues);
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
