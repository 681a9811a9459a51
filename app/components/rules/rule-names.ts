import type { Resource } from "~/modules/earning/conditions/condition-fields";

/** Names of the resources that conditions refer to, by id. */
export type RuleNames = Record<Resource, Record<string, string>> & {
  /** resources that no longer exist in Shopify, as far as the app has checked; entries as of `resourceKey` */
  gone: readonly string[];
};

/** An entry of `RuleNames.gone`. */
export const resourceKey = (resource: Resource, id: string): string => `${resource}/${id}`;

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

/** Names as of `inBrief`; null when one of them is unknown. */
export function namesInBrief(ids: readonly string[], names: Record<string, string>): string | null {
  const known = ids.map((id) => names[id]);
  return known.slice(0, SHOWN).every(Boolean) ? inBrief(known.map((name) => name ?? "")) : null;
}
