import { memberAccounts, type Balances, type LedgerCommand } from "~/modules/ledger/ledger-command";

const nameOf = { PENDING: "pending", AVAILABLE: "available", RESERVED: "reserved" } as const;

/** What the ledger should say, kept in the simplest way: balances by member, and what is left of each reservation. */
export interface Model {
  balances: Map<bigint, Balances>;
  reservations: Map<string, number>;
}

export function emptyModel(customerIds: bigint[]): Model {
  const balances = new Map(customerIds.map((id) => [id, { available: 0, pending: 0, reserved: 0 }]));
  return { balances, reservations: new Map() };
}

/** The model after these commands, or null when one of them must be refused. */
export function applied(model: Model, commands: LedgerCommand[]): Model | null {
  const balances = new Map([...model.balances].map(([id, balance]) => [id, { ...balance }]));
  const reservations = new Map(model.reservations);
  for (const command of commands) {
    const balance = balances.get(command.customerId);
    if (!balance) return null;
    for (const { account, amount } of command.entries) {
      const kind = memberAccounts.find((name) => name === account);
      if (!kind) continue;
      balance[nameOf[kind]] += amount;
      const mayOwe = kind === "AVAILABLE" && command.allowNegative === true;
      if (amount < 0 && balance[nameOf[kind]] < 0 && !mayOwe) return null;
    }
    const moved = command.entries.find(({ account }) => account === "RESERVED")?.amount ?? 0;
    if (command.kind === "RESERVE") reservations.set(command.eventKey, moved);
    const reversed = command.reversesKey && reservations.get(command.reversesKey);
    if (!command.reversesKey || reversed === undefined || reversed === null || reversed === "") continue;
    if (reversed + moved < 0) return null;
    reservations.set(command.reversesKey, reversed + moved);
  }
  return { balances, reservations };
}
