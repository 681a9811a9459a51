import { z } from "zod";
import { fromMinor, toMinor } from "~/lib/money";
import { moneyField, wholeField, type Reader } from "~/lib/number-fields";
import { textInput } from "~/lib/text-input";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import { isShopifyNumber, shopifyNumber } from "~/modules/earning/core/line-choice";

/**
 * Where the choices of a field come from: the shop, or a list whose labels are `<words>.<value>` in the locale files.
 */
export type ChoiceSource =
  | "countries"
  | "markets"
  | "segments"
  | "tiers"
  | "productTags"
  | "customerTags"
  | { values: readonly string[]; words: string };

/** How the form draws a field; `components/rules/condition-input.tsx` has each kind. */
export type Control =
  /** several of many; `own`: other values can be typed; `unlessEmpty`: hidden when there are no choices */
  | { kind: "choices"; from: ChoiceSource; own?: boolean; unlessEmpty?: boolean }
  /** in Shopify's own picker */
  | { kind: "resources"; type: "product" | "collection" }
  | { kind: "weekdays" }
  | { kind: "amount" }
  | { kind: "whole" }
  | { kind: "check" }
  | { kind: "guards" };

/** What an id may refer to. */
export type Resource = "Product" | "Collection" | "Market" | "Segment" | "Tier";

/** The reader who fills in the form, and the event of the rule. */
export type FormContext = { reader: Reader; event: EarningEventKind };

/**
 * A condition's value in three forms: `Stored` is the rule's JSON, `Given` is what the API takes and the form's result,
 * `Shown` is what the form's fields hold.
 */
export interface ConditionField<Stored, Given = Stored, Shown = string> {
  control: Control;
  /** what the values are ids of */
  resource?: Resource;
  stored: z.ZodType<Stored>;
  /** as the API takes it */
  input: z.ZodType<Given>;
  /** as the form sends it; empty or absent when there is no condition */
  form(context: FormContext): z.ZodType<Given | undefined>;
  show(value: Stored | undefined, context: { event: EarningEventKind; currency: string }): Shown;
  /** where `Given` differs from `Stored` */
  convert?: { toStored(given: Given, currency: string): Stored; toGiven(stored: Stored, currency: string): Given };
}

export const AMOUNT_MAX = 999_999_999;
const LIST_MAX = 20_000;

/** An amount of the shop's currency, not negative. */
export const decimalAmount = z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, "NOT_AN_AMOUNT");

/** Names may contain spaces; numbers and codes may not. */
export const listInForm = (fits: (item: string) => boolean, fault: string, separator = /[\s,;]+/) =>
  textInput({ max: LIST_MAX, lines: true })
    .optional()
    .transform((text) => (text ?? "").split(separator).flatMap((item) => item.trim() || []))
    .refine((items) => items.every(fits), fault)
    .transform((items) => (items.length > 0 ? items : undefined));

export const showList = (values: string[] | undefined): string => values?.join(", ") ?? "";

/** Ids of Shopify's, given as a number, a text or a gid of that resource; kept as text. */
export const shopifyIds = (resource: Exclude<Resource, "Tier">, control: Control): ConditionField<string[]> => ({
  control,
  resource,
  stored: z.array(shopifyNumber),
  input: z.array(
    z.union([
      z.number().int().positive().transform(String),
      z
        .string()
        .transform((id) => id.replace(`gid://shopify/${resource}/`, ""))
        .refine(isShopifyNumber, "NOT_SHOPIFY_IDS"),
    ]),
  ),
  form: () => listInForm(isShopifyNumber, "NOT_SHOPIFY_IDS"),
  show: showList,
});

/** Texts that are chosen or typed, such as tags. */
export const names = (from: ChoiceSource): ConditionField<string[]> => ({
  control: { kind: "choices", from, own: true },
  stored: z.array(z.string().min(1)),
  input: z.array(textInput({ min: 1, max: 255 })),
  form: () => listInForm((item) => /^.{1,255}$/.test(item), "INVALID", /,/),
  show: showList,
});

/** Stored in minor units, given as a decimal string. */
export const amount: ConditionField<number, string> = {
  control: { kind: "amount" },
  stored: z.number().int().min(0),
  input: decimalAmount,
  form: ({ reader }) => moneyField(reader, { min: 0, max: AMOUNT_MAX }).optional(),
  show: (minor, { currency }) => (minor === undefined ? "" : fromMinor(BigInt(minor), currency)),
  convert: {
    toStored: (decimal, currency) => Number(toMinor(decimal, currency)),
    toGiven: (minor, currency) => fromMinor(BigInt(minor), currency),
  },
};

export const wholeNumber = (range: { min: number; max: number }): ConditionField<number> => {
  const stored = z.number().int().min(range.min).max(range.max);
  return {
    control: { kind: "whole" },
    stored,
    input: stored,
    form: ({ reader }) => wholeField(reader, range).optional(),
    show: (value) => value?.toString() ?? "",
  };
};
