/** How the keys of all that imports book begin: one booking an import and customer, and one that takes it back. */
export const IMPORT_PREFIX = "balance-import:";
const UNDO = ":undo";

export const bookingKey = (importId: string, customerId: bigint): string => `${IMPORT_PREFIX}${importId}:${customerId}`;
export const undoKey = (importId: string, customerId: bigint): string => bookingKey(importId, customerId) + UNDO;

export type ImportCause = "IMPORTED" | "IMPORT_UNDONE";

/** Whether a transaction belongs to an import, by its event key. */
export function importCause(eventKey: string): ImportCause | null {
  if (!eventKey.startsWith(IMPORT_PREFIX)) return null;
  return eventKey.endsWith(UNDO) ? "IMPORT_UNDONE" : "IMPORTED";
}
