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

/** A value that a spreadsheet would take for a formula is made text. */
function cell(value: string | null): string {
  const text = (value ?? "").replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The proofs as a table (RFC 4180, with a byte order mark so that spreadsheets read umlauts). */
export function proofsAsCsv(customerId: bigint, proofs: readonly Proof[]): string {
  const rows = proofs.map((proof) => {
    const values = plain(proof);
    return [customerId.toString(), ...columns.map((name) => cell(values[name]))].join(",");
  });
  return `\uFEFF${[["customerId", ...columns].join(","), ...rows].join("\r\n")}\r\n`;
}

export function proofsAsJson(customerId: bigint, proofs: readonly Proof[]): string {
  return JSON.stringify({ customerId: customerId.toString(), proofs: proofs.map(plain) }, null, 2);
}
