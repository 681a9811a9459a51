/** Kinds of items with a name of their own in the queue's texts; others are called awards. */
const named: ReadonlySet<string> = new Set(["REVIEW", "REDEMPTION"]);

/** The i18next context for items of a kind in the queue's texts; null: of several kinds. */
export const kindContext = (kind: string | null): string | undefined =>
  kind === null ? "MIXED" : named.has(kind) ? kind : undefined;

/** The kind that all lines share; null when they differ. */
export function commonKind(lines: readonly { kind: string }[]): string | null {
  const kinds = new Set(lines.map(({ kind }) => kind));
  const [first] = kinds;
  return kinds.size === 1 && first ? first : null;
}
