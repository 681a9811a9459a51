import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@prisma/client";
import { env } from "~/env.server";
import { freeing } from "~/lib/freeing-adapter.server";

/** A client or the transaction it opened; use cases take either. */
export type Db = PrismaClient | Prisma.TransactionClient;

export function createPrisma(connectionString: string): PrismaClient {
  return new PrismaClient({ adapter: freeing(new PrismaPg({ connectionString, max: 10 })) });
}

// The development server loads this module anew on every change; the pool must survive that.
const kept = globalThis as { stammtischPrisma?: PrismaClient };
export const prisma = (kept.stammtischPrisma ??= createPrisma(env.DATABASE_URL));
