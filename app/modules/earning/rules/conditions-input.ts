import { z } from "zod";
import { textInput } from "~/lib/text-input";
import { ruleConditions, ruleLimits } from "../earning-rule";

export const decimalAmount = z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, "NOT_AN_AMOUNT");

const { shape } = ruleConditions;

/** Ids as Shopify writes them: as a number, as text or as a gid. */
const shopifyIds = z
  .array(
    z.union([
      z.number().int().positive().transform(String),
      z
        .string()
        .regex(/^(gid:\/\/shopify\/[A-Za-z]+\/)?\d{1,19}$/, "NOT_SHOPIFY_IDS")
        .transform((id) => id.slice(id.lastIndexOf("/") + 1))
        .refine((id) => BigInt(id) < 2n ** 63n, "NOT_SHOPIFY_IDS"),
    ]),
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
    countries: shape.countries.nullable(),
    markets: shopifyIds,
    channels: names,
    onlyProducts: shopifyIds,
    withoutProducts: shopifyIds,
    onlyCollections: shopifyIds,
    withoutCollections: shopifyIds,
    onlyTags: names,
    withoutTags: names,
    segments: shopifyIds,
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
