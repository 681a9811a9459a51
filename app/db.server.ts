import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@prisma/client";
import { env } from "~/env.server";
import { freeing } from "~/lib/freeing-adapter.server";

/** A client or the transaction it opened; use cases take either. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** Jobs read whole shops. A connection that nobody can be had from within half a minute is none. */
const jobTimes = { connectionTimeoutMillis: 30_000, idle_in_transaction_session_timeout: 600_000 };

/** Somebody waits for what a request asks: what takes longer is broken off, and the connection is free again. */
const requestTimes = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
  // Of a server that is frozen, or behind a network that is cut.
  query_timeout: 35_000,
};

export function createPrisma(connectionString: string, times: object = jobTimes): PrismaClient {
  return new PrismaClient({ adapter: freeing(new PrismaPg({ connectionString, max: 10, ...times })) });
}

// The development server loads this module anew on every change; the pool must survive that.
const kept = globalThis as { stammtischPrisma?: PrismaClient; stammtischWorkerPrisma?: PrismaClient };
export const prisma = (kept.stammtischPrisma ??= createPrisma(env.DATABASE_URL, requestTimes));
/** For jobs; it connects with the first of them. */
export const workerPrisma = (kept.stammtischWorkerPrisma ??= createPrisma(env.DATABASE_URL));
