import type { TFunction } from "i18next";
import { countryCodes } from "~/lib/country-codes";

export interface Option {
  value: string;
  label: string;
}

/** What the form of a rule lets the merchant choose from, and the titles of what is chosen. */
export interface RuleOptions {
  markets: Option[];
  segments: Option[];
  tiers: Option[];
  productTags: string[];
  customerTags: string[];
  titles: { products: Record<string, string>; collections: Record<string, string> };
}

export const plainOptions = (names: readonly string[]): Option[] => names.map((name) => ({ value: name, label: name }));

/** All countries by their names in the reader's language. */
export function countryOptions(language: string): Option[] {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return countryCodes
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

/** Where Shopify says that orders come from; apps write names of their own. */
const channels = ["web", "pos", "shopify_draft_order", "iphone", "android"] as const;

export const channelOptions = (t: TFunction): Option[] =>
  channels.map((value) => ({ value, label: t(`rules.channel.${value}`) }));
