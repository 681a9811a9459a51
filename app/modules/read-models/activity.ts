import { isStaff, SYSTEM } from "~/lib/actor";
import { importCause } from "~/modules/ledger/import-key";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";

/** One ledger transaction for the lists in the admin: who, what, how many points, and which order. */
export interface Activity {
  id: string;
  kind: string;
  /** ISO */
  occurredAt: string;
  /** change of the member's points over all states; 0 when points only move between states */
  points: number;
  pending: number;
  available: number;
  reserved: number;
  /** points that could not be taken back because they were spent */
  writtenOff: number;
  /** points that make good what was written off earlier */
  madeGood: number;
  /** what earned the points that it is about; null where no award is concerned */
  event: EarningEventKind | null;
  orderId: string | null;
  orderName: string | null;
  orderCancelled: boolean;
  orderDeleted: boolean;
  /** ISO; set when the points of this transaction become available later */
  maturesAt: string | null;
  /** ISO; set when the points of this transaction expire */
  expiresAt: string | null;
  reason: string | null;
  /** code of a reason of the app's own beyond the award itself */
  cause: string | null;
  /** the app that the points come from, where they were imported */
  importedFrom: string | null;
  byStaff: boolean;
  /** the staff member's name, if known */
  staffName: string | null;
}

interface ActivityEntry {
  account: string;
  amount: number;
}

export interface ActivitySource {
  transaction: {
    id: bigint;
    eventKey: string;
    kind: string;
    occurredAt: Date;
    expiresAt: Date | null;
    reason: string | null;
    actor: string;
    entries: ActivityEntry[];
  };
  award: { event: EarningEventKind; maturesAt: Date; writtenOff: number } | null;
  order: { orderId: bigint; name: string; cancelledAt: Date | null; deletedAt: Date | null } | null;
  staffName: string | null;
}

function sumOf(entries: ActivityEntry[], account: string): number {
  return entries.reduce((sum, entry) => (entry.account === account ? sum + entry.amount : sum), 0);
}

const isBefore = (at: Date | null | undefined, moment: Date): boolean => !!at && at <= moment;

export function toActivity({ transaction, award, order, staffName }: ActivitySource): Activity {
  const { entries } = transaction;
  const imported = importCause(transaction.eventKey);
  const ofPeople = transaction.actor !== SYSTEM && imported === null;
  const pending = sumOf(entries, "PENDING");
  const available = sumOf(entries, "AVAILABLE");
  const reserved = sumOf(entries, "RESERVED");
  return {
    id: transaction.id.toString(),
    kind: transaction.kind,
    occurredAt: transaction.occurredAt.toISOString(),
    points: pending + available + reserved,
    pending,
    available,
    reserved,
    writtenOff: Math.max(0, -sumOf(entries, "WRITTEN_OFF")),
    madeGood: Math.max(0, sumOf(entries, "WRITTEN_OFF")),
    event: award?.event ?? null,
    orderId: order?.orderId.toString() ?? null,
    orderName: order?.name ?? null,
    orderCancelled: isBefore(order?.cancelledAt, transaction.occurredAt),
    orderDeleted: isBefore(order?.deletedAt, transaction.occurredAt),
    maturesAt: pending > 0 && award && award.maturesAt > transaction.occurredAt ? award.maturesAt.toISOString() : null,
    expiresAt: transaction.expiresAt?.toISOString() ?? null,
    // Reasons of the app are codes, reasons of people are text; an import's is the name of the other app.
    reason: ofPeople ? transaction.reason : null,
    cause: imported ?? (ofPeople ? null : transaction.reason),
    importedFrom: imported && transaction.reason,
    byStaff: isStaff(transaction.actor),
    staffName,
  };
}
