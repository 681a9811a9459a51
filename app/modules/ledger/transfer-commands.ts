import type { LedgerCommand, MemberAccount } from "./ledger-command";

interface Transfer {
  /** prefix of each transaction's event key */
  keyPrefix: string;
  fromId: bigint;
  toId: bigint;
  pending: number;
  reserved: number;
  /** may be below zero */
  available: number;
  /** open lots, in the order in which they are used */
  lots: { remaining: number; expiresAt: Date | null; earnedAt: Date }[];
  occurredAt: Date;
  actor: string;
}

/** Moves all points of one member to another: one transaction out and one in for each account and each lot. */
export function transfer(input: Transfer): LedgerCommand[] {
  const { keyPrefix, fromId, toId, occurredAt, actor } = input;
  return parts(input).flatMap(({ account, amount, expiresAt, earnedAt }, index) => {
    const side = (way: "out" | "in", customerId: bigint, moved: number): LedgerCommand => ({
      eventKey: `${keyPrefix}:${index}:${way}`,
      kind: "TRANSFER",
      customerId,
      entries: [
        { account, amount: moved },
        { account: "TRANSFERRED", amount: -moved },
      ],
      occurredAt,
      expiresAt,
      ...(earnedAt && { earnedAt }),
      allowNegative: true,
      actor,
    });
    return [side("out", fromId, -amount), side("in", toId, amount)];
  });
}

function parts({ pending, reserved, available, lots }: Transfer) {
  const all: { account: MemberAccount; amount: number; expiresAt: Date | null; earnedAt?: Date }[] = [
    ...lots.map(({ remaining, ...dates }) => ({ account: "AVAILABLE" as const, amount: remaining, ...dates })),
    { account: "AVAILABLE", amount: Math.min(available, 0), expiresAt: null },
    { account: "PENDING", amount: pending, expiresAt: null },
    { account: "RESERVED", amount: reserved, expiresAt: null },
  ];
  return all.filter((part) => part.amount !== 0);
}
