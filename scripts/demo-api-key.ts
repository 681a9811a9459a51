import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { apiScopes } from "../app/modules/api-keys/api-scope";
import { createApiKey } from "~/modules/api-keys/manage-api-keys.server";
import { verifyApiKey } from "~/modules/api-keys/verify-api-key.server";

/** A key of the merchant API for the demo's shop: the one of an earlier start as long as it is valid. */
export async function ensureApiKey(input: {
  databaseUrl: string;
  shop: string;
  known: string | undefined;
  now: Date;
}): Promise<string> {
  const { databaseUrl, shop: domain, known, now } = input;
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 1 }) });
  try {
    const valid = known ? await verifyApiKey(prisma, { key: known, now }) : null;
    if (known && valid?.shop.domain === domain) return known;
    const shop = await prisma.shop.findUniqueOrThrow({ where: { domain } });
    const { key } = await createApiKey(prisma, {
      shopId: shop.id,
      name: "Demo",
      scopes: apiScopes,
      actor: "demo",
      now,
    });
    return key;
  } finally {
    await prisma.$disconnect();
  }
}
