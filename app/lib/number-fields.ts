import { z } from "zod";
import { encodeMessage } from "~/lib/form-errors";
import { currencyExponent } from "~/lib/money";
import { readNumber, writeNumber, type NumberReading } from "~/lib/number-input";

/** Who fills in a form: language and currency decide how numbers are written. */
export interface Reader {
  language: string;
  /** currency of the shop */
  currency: string;
}

interface Range {
  min: number;
  max: number;
}

type Context = z.core.$RefinementCtx<string>;

/** The number as a decimal string within its range; undefined when an error was added. */
function readTyped(typed: string, context: Context, asked: Range & { language: string; decimals: number }) {
  const { language, decimals, min, max } = asked;
  if (typed.trim() === "") {
    context.addIssue({ code: "custom", message: "REQUIRED", input: typed });
    return undefined;
  }
  const reading = readNumber(typed, language, { decimals });
  if ("fault" in reading) {
    context.addIssue({ code: "custom", message: faultMessage(reading, language), input: typed });
    return undefined;
  }
  const value = Number(reading.value);
  const bounds = { origin: "number", inclusive: true, input: typed } as const;
  if (value < min) context.addIssue({ ...bounds, code: "too_small", minimum: min });
  else if (value > max) context.addIssue({ ...bounds, code: "too_big", maximum: max });
  else return reading.value;
  return undefined;
}

function faultMessage(reading: Extract<NumberReading, { fault: string }>, language: string): string {
  const { fault: code } = reading;
  if (code === "TOO_PRECISE") return encodeMessage({ code, params: { maximum: reading.decimals } });
  if (code !== "AMBIGUOUS_NUMBER") return code;
  const params = { first: writeNumber(reading.first, language), second: writeNumber(reading.second, language) };
  return encodeMessage({ code, params });
}

/** A whole number, typed in the reader's language. */
export const wholeField = ({ language }: Reader, range: Range) =>
  z.string().transform((typed, context) => {
    const value = readTyped(typed, context, { ...range, language, decimals: 0 });
    return value === undefined ? z.NEVER : Number(value);
  });

/** A decimal number, as a decimal string. */
export const decimalField = ({ language }: Reader, range: Range & { decimals: number }) =>
  z.string().transform((typed, context) => readTyped(typed, context, { ...range, language }) ?? z.NEVER);

/** How many times something counts, typed as a decimal: "1.5" is 150. The range is in percent too. */
export const timesField = (reader: Reader, { min, max }: Range) =>
  decimalField(reader, { min: min / 100, max: max / 100, decimals: 2 }).transform((times) =>
    Math.round(Number(times) * 100),
  );

/** An amount in the shop's currency as a decimal string, with at most the currency's decimals. */
export const moneyField = (reader: Reader, range: Range) =>
  decimalField(reader, { ...range, decimals: currencyExponent(reader.currency) });

/** Browsers send empty fields as empty text: makes a field optional. */
export const optionalField = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (value === null || (typeof value === "string" && value.trim() === "") ? undefined : value),
    schema.optional(),
  );
