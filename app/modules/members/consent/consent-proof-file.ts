import { toCsv } from "~/lib/csv";

interface Proof {
  state: string;
  optInLevel: string | null;
  at: Date | null;
  source: string;
  wording: string | null;
  recordedAt: Date;
}

const columns = ["at", "state", "optInLevel", "source", "wording", "recordedAt"] as const;

const plain = (proof: Proof) => ({
  at: proof.at?.toISOString() ?? null,
  state: proof.state,
  optInLevel: proof.optInLevel,
  source: proof.source,
  wording: proof.wording,
  recordedAt: proof.recordedAt.toISOString(),
});

/** The proofs as CSV. */
export function proofsAsCsv(customerId: bigint, proofs: readonly Proof[]): string {
  const rows = proofs.map((proof) => {
    const values = plain(proof);
    return [customerId.toString(), ...columns.map((name) => values[name])];
  });
  return toCsv([["customerId", ...columns], ...rows]);
}

export function proofsAsJson(customerId: bigint, proofs: readonly Proof[]): string {
  return JSON.stringify({ customerId: customerId.toString(), proofs: proofs.map(plain) }, null, 2);
}
