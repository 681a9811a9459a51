export interface LedgerFault {
  /** the failed check, e.g. TRANSACTION_SUMS_TO_ZERO */
  check: string;
  /** e.g. "transaction 17", "member 4711 AVAILABLE" */
  subject: string;
  detail: string;
}
