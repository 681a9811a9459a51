/** Kinds whose items have a name of their own in the texts of the queue; all others are awards there. */
const named: ReadonlySet<string> = new Set(["REVIEW", "REDEMPTION"]);

/** The context by which the texts of the queue name items of a kind. */
export const kindContext = (kind: string | null): string | undefined => (kind && named.has(kind) ? kind : undefined);

/** The one kind that all of these have; null when they differ. */
export function commonKind(lines: readonly { kind: string }[]): string | null {
  const kinds = new Set(lines.map(({ kind }) => kind));
  const [first] = kinds;
  return kinds.size === 1 && first ? first : null;
}
