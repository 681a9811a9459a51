import type { PrismaPg } from "@prisma/adapter-pg";
import type { PoolClient } from "pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/**
 * Closes the connection of a transaction whose COMMIT or ROLLBACK fails, for example because it was cut. Prisma returns
 * a connection to the pool only when these succeed: without this each cut connection would be lost for good, until
 * every transaction waits for ever.
 */
export function freeing(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => freeingEnd(await start(level));
    return adapter;
  };
  return factory;
}

function freeingEnd(transaction: Transaction): Transaction {
  const run = transaction.executeRaw.bind(transaction);
  transaction.executeRaw = async (query) => {
    try {
      return await run(query);
    } catch (error) {
      if (query.sql === "COMMIT" || query.sql === "ROLLBACK") {
        // The connection is no part of the adapter's types.
        (transaction as unknown as { client: PoolClient }).client.release(true);
      }
      throw error;
    }
  };
  return transaction;
}
