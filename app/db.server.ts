import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@prisma/client";
import { env } from "~/env.server";
import { freeing } from "~/lib/freeing-adapter.server";
import { ShopPool } from "~/lib/shop-pool.server";

/** A client or the transaction it opened; use cases take either. */
export type Db = PrismaClient | Prisma.TransactionClient;

type Times = typeof jobTimes & { statement_timeout?: number };

/** For jobs, which read whole shops. A pool without a free connection for 30 s is an error. */
const jobTimes = { connectionTimeoutMillis: 30_000, idle_in_transaction_session_timeout: 600_000 };

/** For requests, whose sender waits: a longer statement is cancelled, which frees its connection. */
const requestTimes = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
  // Of a server that is frozen, or behind a network that is cut.
  query_timeout: 35_000,
};

/**
 * A transaction waits for its connection as long as any query does, and has the time of its longest statement: Prisma's
 * own limits of two and five seconds would end it on a busy server.
 */
const waiting = ({ connectionTimeoutMillis, statement_timeout = 60_000 }: Times) => ({
  maxWait: connectionTimeoutMillis,
  timeout: statement_timeout,
});

/** A client of the tables' owner, who sees every shop's rows: for scripts and tests. */
export function createPrisma(connectionString: string): PrismaClient {
  const adapter = freeing(new PrismaPg({ connectionString, max: 10, ...jobTimes }));
  return new PrismaClient({ adapter, transactionOptions: waiting(jobTimes) });
}

/** The app's own client: it sees the rows of the shop that the work at hand is about (lib/shop-scope.server.ts). */
export function createAppPrisma(connectionString: string, times: Times = jobTimes): PrismaClient {
  const pool = new ShopPool({ connectionString, max: 10, ...times });
  const adapter = freeing(new PrismaPg(pool, { disposeExternalPool: true }));
  const client = new PrismaClient({ adapter, transactionOptions: waiting(times) });
  askEachAlone(client);
  return client;
}

interface Loader {
  _requestHandler: { dataloader: { options: { batchBy: () => string | undefined } } };
}

/** Prisma asks `findUnique` of several callers together, in the name of the first: another shop's caller would get nothing. */
function askEachAlone(client: PrismaClient): void {
  (client as unknown as Loader)._requestHandler.dataloader.options.batchBy = () => undefined;
}

// The development server loads this module anew on every change; the pool must survive that.
const kept = globalThis as { stammtischPrisma?: PrismaClient; stammtischWorkerPrisma?: PrismaClient };
export const prisma = (kept.stammtischPrisma ??= createAppPrisma(env.DATABASE_URL, requestTimes));
/** For jobs; it connects with the first of them. */
export const workerPrisma = (kept.stammtischWorkerPrisma ??= createAppPrisma(env.DATABASE_URL));
