import type { TFunction } from "i18next";
import { countryCodes } from "~/lib/country-codes";
import type { ChoiceSource } from "~/modules/earning/conditions/condition-fields";

export interface Option {
  value: string;
  label: string;
}

/** Options of a rule's form, and the titles of chosen resources. */
export interface RuleOptions {
  markets: Option[];
  segments: Option[];
  tiers: Option[];
  productTags: string[];
  customerTags: string[];
  titles: { product: Record<string, string>; collection: Record<string, string> };
}

const plainOptions = (names: readonly string[]): Option[] => names.map((name) => ({ value: name, label: name }));

/** All countries by their names in the reader's language. */
function countryOptions(language: string): Option[] {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return countryCodes
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

/** Options of one field. */
export function optionsFrom(
  source: ChoiceSource,
  options: RuleOptions,
  { t, language }: { t: TFunction; language: string },
): Option[] {
  if (typeof source === "object") {
    return source.values.map((value) => ({ value, label: t(`${source.words}.${value}`) }));
  }
  switch (source) {
    case "countries":
      return countryOptions(language);
    case "productTags":
    case "customerTags":
      return plainOptions(options[source]);
    case "markets":
    case "segments":
    case "tiers":
      return options[source];
  }
}
