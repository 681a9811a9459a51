import type { BalanceImport, PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { readTakeBackPolicy } from "~/modules/earning/programme/programme.server";
import { jobs } from "~/modules/jobs/registry";
import { adjust } from "~/modules/ledger/commands";
import { bookingKey, undoKey } from "~/modules/ledger/import-key";
import { lockAvailable } from "~/modules/ledger/lock-available.server";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { activeMember, holdsPoints, presentMember } from "~/modules/members/active-member";
import { lockMembers } from "~/modules/members/lock-members.server";
import { readMembershipStates } from "~/modules/members/membership/stays.server";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { takenBack } from "./taken-back";

const STEP = 1_000;
/** From so many booked lines on all cards are published at once, by Shopify's bulk operations. */
const BULK = 1_000;

interface DueRow {
  line: number;
  customerId: bigint;
  points: number;
}

/**
 * Books the next lines of an import, or takes the next ones back, each once: an interrupted step is done again. One
 * transaction, a constant number of statements. @returns whether nothing is left to do
 */
export async function advanceImport(
  prisma: PrismaClient,
  { shopId, importId, now }: { shopId: number; importId: string; now: Date },
): Promise<boolean> {
  return prisma.$transaction(
    async (db) => {
      const where = { shopId_id: { shopId, id: importId } };
      await db.$queryRaw`SELECT id FROM balance_import WHERE shop_id = ${shopId} AND id = ${importId}::uuid FOR UPDATE`;
      const current = await db.balanceImport.findUnique({ where });
      if (current?.status !== "BOOKING" && current?.status !== "UNDOING") return true;
      const booking = current.status === "BOOKING";
      const rows = await nextRows(db, current, booking ? "BOOK" : "BOOKED");
      const customerIds = await (booking ? bookRows : undoRows)(db, current, rows, now);
      const isBulk = (await countBookable(db, current)) > BULK;
      if (!isBulk) await requestCards(db, { shopId, customerIds });
      if (rows.length === STEP) return false;
      const data = booking
        ? { status: "BOOKED" as const, bookedAt: now }
        : { status: "UNDONE" as const, undoneAt: now };
      await db.balanceImport.update({ where, data });
      if (isBulk) await enqueue(db, jobs.publishAllCards, { shopId });
      return true;
    },
    { timeout: 120_000 },
  );
}

/** Lines that are or will be booked, or were taken back. One statement by index. */
const countBookable = (db: Db, { shopId, id }: BalanceImport): Promise<number> =>
  db.balanceImportRow.count({ where: { shopId, importId: id, outcome: { in: ["BOOK", "BOOKED", "UNDONE"] } } });

const nextRows = (db: Db, { shopId, id }: BalanceImport, outcome: "BOOK" | "BOOKED"): Promise<DueRow[]> =>
  db.$queryRaw<DueRow[]>`
    SELECT line, customer_id AS "customerId", points FROM balance_import_row
    WHERE shop_id = ${shopId} AND import_id = ${id}::uuid AND outcome = ${outcome} ORDER BY line LIMIT ${STEP}`;

async function bookRows(db: Db, current: BalanceImport, rows: DueRow[], now: Date): Promise<bigint[]> {
  const { shopId, id, label, actor } = current;
  const members = await lockMembers(db, { shopId, customerIds: rows.map(({ customerId }) => customerId) });
  const owners = rows.map(({ customerId }) => activeMember(customerId, members));
  const present = owners.filter((owner) => owner !== null);
  const states = await readMembershipStates(db, { shopId, customerIds: present });
  const ended = rows.map(({ line, customerId, points }, index) => {
    const owner = owners[index] ?? null;
    if (owner === null) return { line, outcome: "GONE", command: null };
    if (states.get(owner) === "LEFT") return { line, outcome: "LEFT", command: null };
    const command = adjust({
      eventKey: bookingKey(id, customerId),
      customerId: owner,
      points,
      reason: label,
      actor,
      occurredAt: now,
    });
    return { line, outcome: "BOOKED", command };
  });
  await postTransactions(db, { shopId, commands: ended.flatMap(({ command }) => command ?? []), now });
  await noteRows(db, current, ended);
  return present;
}

async function undoRows(db: Db, current: BalanceImport, rows: DueRow[], now: Date): Promise<bigint[]> {
  const { shopId, id, label, actor } = current;
  const policy = await readTakeBackPolicy(db, { shopId });
  const members = await lockMembers(db, { shopId, customerIds: rows.map(({ customerId }) => customerId) });
  const owed = rows.flatMap(({ line, customerId, points }) => {
    const owner = presentMember(customerId, members);
    return owner && holdsPoints(owner) ? [{ line, rowOf: customerId, customerId: owner.customerId, points }] : [];
  });
  const available = await lockAvailable(db, { shopId, customerIds: owed.map(({ customerId }) => customerId) });
  const taken = takenBack(owed, available, policy);
  const commands = taken.flatMap(({ rowOf, customerId, taken: points }) =>
    points > 0
      ? adjust({
          eventKey: undoKey(id, rowOf),
          customerId,
          points: -points,
          reason: label,
          actor,
          occurredAt: now,
          allowNegative: policy === "NEGATIVE",
        })
      : [],
  );
  await postTransactions(db, { shopId, commands, now });
  const takenOf = new Map(taken.map((row) => [row.line, row.taken]));
  await noteRows(
    db,
    current,
    rows.map(({ line }) => ({ line, outcome: "UNDONE", taken: takenOf.get(line) ?? 0 })),
  );
  return owed.map(({ customerId }) => customerId);
}

/** One statement. */
async function noteRows(
  db: Db,
  { shopId, id }: BalanceImport,
  rows: { line: number; outcome: string; taken?: number }[],
): Promise<void> {
  await db.$executeRaw`
    UPDATE balance_import_row AS row SET outcome = ended.outcome, taken = ended.taken
    FROM unnest(${rows.map(({ line }) => line)}::int[], ${rows.map(({ outcome }) => outcome)}::text[],
      ${rows.map(({ taken }) => taken ?? null)}::int[]) AS ended (line, outcome, taken)
    WHERE row.shop_id = ${shopId} AND row.import_id = ${id}::uuid AND row.line = ended.line`;
}
