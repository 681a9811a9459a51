import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { inputHash } from "./input-hash.server";
import type { LedgerCommand, PostedTransaction } from "./ledger-command";
import { toLedgerError } from "./ledger-error";
import { keepReasons, refuseOtherReasons } from "./reasons.server";

/**
 * Posts any number of transactions in one SQL statement, all or none, in the given order. Idempotent by event key.
 * Locks the members in ascending order until the caller's transaction ends (inside one) or for the statement (outside).
 * Results come in the order of the commands.
 *
 * @throws AppError LEDGER_KEY_CONFLICT the key was posted with other input; `params.eventKey`
 * @throws AppError INSUFFICIENT_POINTS an account would go below zero; `params.eventKey`
 * @throws AppError LEDGER_UNBALANCED entries do not sum to 0, or name an account twice; `params.eventKey`
 * @throws AppError LEDGER_UNKNOWN_REVERSAL nothing was posted under `reversesKey` for this member
 */
export async function postTransactions(
  db: Db,
  { shopId, commands, now }: { shopId: number; commands: LedgerCommand[]; now: Date },
): Promise<PostedTransaction[]> {
  if (commands.length === 0) return [];
  const reasons = commands.some((command) => command.reason)
    ? Prisma.sql`, reasons AS (${keepReasons(shopId, commands)})`
    : Prisma.empty;
  const posted = await post(
    db,
    Prisma.sql`
    WITH posted AS (SELECT * FROM ${ledgerPost(shopId, commands, now)})${reasons}
    SELECT event_key AS "eventKey", transaction_id AS "transactionId", duplicate FROM posted`,
  );
  await refuseOtherReasons(db, { shopId, commands, posted });
  return posted;
}

async function post(db: Db, statement: Prisma.Sql): Promise<PostedTransaction[]> {
  try {
    return await db.$queryRaw<PostedTransaction[]>(statement);
  } catch (error) {
    throw toLedgerError(error);
  }
}

/** Calls the ledger's SQL function; reasons are stored beside the ledger, not in it. */
function ledgerPost(shopId: number, commands: LedgerCommand[], now: Date): Prisma.Sql {
  const { entryCommands, entryLines, entryAccounts, entryAmounts } = entryColumns(commands);
  return Prisma.sql`ledger_post(
    ${shopId}::integer, ${now.toISOString()}::timestamptz,
    ${commands.map((command) => command.eventKey)}::text[],
    ${commands.map(inputHash)}::text[],
    ${commands.map((command) => command.kind)}::text[],
    ${commands.map((command) => command.customerId.toString())}::bigint[],
    ${commands.map((command) => command.awardId ?? null)}::uuid[],
    ${commands.map((command) => command.occurredAt.toISOString())}::timestamptz[],
    ${commands.map((command) => command.expiresAt?.toISOString() ?? null)}::timestamptz[],
    ${commands.map((command) => command.earnedAt?.toISOString() ?? null)}::timestamptz[],
    ${commands.map((command) => command.lapsedBefore?.toISOString() ?? null)}::timestamptz[],
    ${commands.map((command) => command.allowNegative ?? false)}::boolean[],
    ${commands.map((command) => command.reversesKey ?? null)}::text[],
    ${commands.map(() => null)}::text[],
    ${commands.map((command) => command.actor)}::text[],
    ${entryCommands}::integer[], ${entryLines}::integer[], ${entryAccounts}::text[], ${entryAmounts.map(String)}::bigint[])`;
}

function entryColumns(commands: LedgerCommand[]) {
  const entryCommands: number[] = [];
  const entryLines: number[] = [];
  const entryAccounts: string[] = [];
  const entryAmounts: number[] = [];
  for (const [index, command] of commands.entries()) {
    for (const [line, entry] of command.entries.entries()) {
      entryCommands.push(index + 1);
      entryLines.push(line + 1);
      entryAccounts.push(entry.account);
      entryAmounts.push(entry.amount);
    }
  }
  return { entryCommands, entryLines, entryAccounts, entryAmounts };
}
