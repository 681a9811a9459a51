import { z } from "zod";
import { isCountryCode } from "~/lib/country-codes";
import { textInput } from "~/lib/text-input";
import { ruleConditions, ruleLimits } from "~/modules/earning/core/earning-rule";
import { isShopifyNumber } from "~/modules/earning/core/line-choice";

export const decimalAmount = z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, "NOT_AN_AMOUNT");

const { shape } = ruleConditions;

type Named = "Product" | "Collection" | "Market" | "Segment";

/** Ids as Shopify writes them: as a number, as text or as a gid of that kind of thing. */
const shopifyIds = (resource: Named) =>
  z
    .array(
      z.union([
        z.number().int().positive().transform(String),
        z
          .string()
          .transform((id) => id.replace(`gid://shopify/${resource}/`, ""))
          .refine(isShopifyNumber, "NOT_SHOPIFY_IDS"),
      ]),
    )
    .nullish();

const countries = z
  .array(
    z
      .string()
      .refine(isCountryCode, "NOT_COUNTRIES")
      .transform((code) => code.toUpperCase()),
  )
  .nullish();

/** Tags and the like, cleaned as they are in the form of a rule. */
const names = z.array(textInput({ min: 1, max: 255 })).nullish();

type Given<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> };

/** What is null or an empty list says nothing. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  const entries = Object.entries(fields).filter(
    ([, value]) => value != null && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(entries) as Given<Fields>;
}

/** Conditions as written from outside: the amount as a decimal string; null takes one away. */
export const conditionsInput = z
  .strictObject({
    weekdays: shape.weekdays.nullable(),
    minimumAmount: decimalAmount.nullish(),
    countries,
    markets: shopifyIds("Market"),
    channels: names,
    onlyProducts: shopifyIds("Product"),
    withoutProducts: shopifyIds("Product"),
    onlyCollections: shopifyIds("Collection"),
    withoutCollections: shopifyIds("Collection"),
    onlyTags: names,
    withoutTags: names,
    segments: shopifyIds("Segment"),
    customerTags: names,
    tiers: shape.tiers.nullable(),
    tierMultiplier: shape.tierMultiplier.nullable(),
    guards: shape.guards.nullable(),
    networkFriends: shape.networkFriends.nullable(),
    followUpOrders: shape.followUpOrders.nullable(),
  })
  .nullable()
  .transform((conditions) => given(conditions ?? {}));

const limit = ruleLimits.shape.perDay.nullable();

export const limitsInput = z
  .strictObject({ perDay: limit, perMonth: limit, perYear: limit, lifetime: limit })
  .nullable()
  .transform((limits) => given(limits ?? {}));
