import type { Resource } from "~/modules/earning/conditions/condition-fields";

/** Names of the resources in conditions, by number or id. */
export type RuleNames = Record<Resource, Record<string, string>> & {
  /** resources in rules that no longer exist in Shopify, as far as Shopify was asked */
  gone: readonly string[];
};

/** For `RuleNames.gone`. */
export const pointer = (resource: Resource, id: string): string => `${resource}/${id}`;

export const noNames: RuleNames = {
  Product: {},
  Collection: {},
  Segment: {},
  Market: {},
  Tier: {},
  gone: [],
};

const SHOWN = 2;

/** The first two, and how many more: "Coffee, Tea +3". */
export const inBrief = (texts: readonly string[]): string =>
  texts.slice(0, SHOWN).join(", ") + (texts.length > SHOWN ? ` +${texts.length - SHOWN}` : "");

/** Null when a name to be shown is unknown. */
export function namesInBrief(ids: readonly string[], names: Record<string, string>): string | null {
  const known = ids.map((id) => names[id]);
  return known.slice(0, SHOWN).every(Boolean) ? inBrief(known.map((name) => name ?? "")) : null;
}
