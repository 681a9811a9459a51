export const memberAccounts = ["PENDING", "AVAILABLE", "RESERVED"] as const;
export type MemberAccount = (typeof memberAccounts)[number];
type ShopAccount = "ISSUED" | "REDEEMED" | "EXPIRED" | "ADJUSTED" | "WRITTEN_OFF" | "TRANSFERRED";
export type LedgerAccountName = MemberAccount | ShopAccount;
export type LedgerKind =
  | "EARN"
  | "MATURE"
  | "TAKE_BACK"
  | "RESERVE"
  | "RELEASE"
  | "REDEEM"
  | "RETURN"
  | "EXPIRE"
  | "ADJUST"
  | "TRANSFER"
  | "REVERSE";

export interface LedgerCommandEntry {
  account: LedgerAccountName;
  /** whole points; positive is a credit to the account */
  amount: number;
}

/** One transaction to post. Its entries sum to 0 and name each account at most once. */
export interface LedgerCommand {
  /** identifies the event in the shop; posting the same key again returns the first result */
  eventKey: string;
  kind: LedgerKind;
  customerId: bigint;
  entries: LedgerCommandEntry[];
  occurredAt: Date;
  /** when the points that become available expire; as the shop's policy has it when null or absent */
  expiresAt?: Date | null;
  /** when the points that become available were earned; when it occurred if absent */
  earnedAt?: Date;
  /**
   * Points of lots earned before have expired, and those of lots whose own expiry is over: they expire first, and do not come back to
   * these lots. None have when null or absent.
   */
  lapsedBefore?: Date | null;
  /** lets AVAILABLE go below zero; PENDING and RESERVED never do, and neither do reservations and expiries */
  allowNegative?: boolean;
  awardId?: string | null;
  /** event key of the transaction that this one reverses, or of the reservation that it releases, redeems or returns */
  reversesKey?: string | null;
  /** at most 200 characters; stored beside the ledger, where it can be erased */
  reason?: string | null;
  /** "system", "staff:<user id>", "api:<key id>" */
  actor: string;
}

export interface PostedTransaction {
  eventKey: string;
  transactionId: bigint;
  /** it had been posted before; nothing was written now */
  duplicate: boolean;
}

export interface Balances {
  available: number;
  pending: number;
  reserved: number;
}
