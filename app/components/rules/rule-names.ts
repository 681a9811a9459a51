type Kind = "products" | "collections" | "segments" | "markets" | "tiers";

/** What is called how, by number or id. */
export type RuleNames = Record<Kind, Record<string, string>> & {
  /** what rules point to and Shopify does not have any more, as far as it was asked */
  gone: readonly string[];
};

/** For `RuleNames.gone`. */
export const pointer = (kind: Kind, id: string): string => `${kind}/${id}`;

export const noNames: RuleNames = {
  products: {},
  collections: {},
  segments: {},
  markets: {},
  tiers: {},
  gone: [],
};

/** Conditions that point to things by number or id, with the kind of thing. */
export const pointers = {
  markets: "markets",
  segments: "segments",
  tiers: "tiers",
  onlyProducts: "products",
  onlyCollections: "collections",
  withoutProducts: "products",
  withoutCollections: "collections",
} as const satisfies Record<string, Kind>;

const SHOWN = 2;

/** The first two, and how many more: "Coffee, Tea +3". */
export const inBrief = (texts: readonly string[]): string =>
  texts.slice(0, SHOWN).join(", ") + (texts.length > SHOWN ? ` +${texts.length - SHOWN}` : "");

/** Null where a name that would be shown is not known. */
export function namesInBrief(ids: readonly string[], names: Record<string, string>): string | null {
  const known = ids.map((id) => names[id]);
  return known.slice(0, SHOWN).every(Boolean) ? inBrief(known.map((name) => name ?? "")) : null;
}
