import { z } from "zod";
import { localTimeInput } from "~/lib/date-input";
import { moneyField, optionalField, wholeField, type Reader } from "~/lib/number-fields";
import { textInput } from "~/lib/text-input";

// The messages are codes; the page puts them into words.
/**
 * The form of a members-only offer. Times are wall-clock times in the shop's time zone, the amount is in its currency.
 */
export const offerForm = (reader: Reader) =>
  z
    .object({
      title: textInput({ min: 1, max: 60 }),
      text: textInput({ max: 500, lines: true })
        .optional()
        .transform((text) => text ?? ""),
      imageUrl: optionalField(z.url({ protocol: /^https$/, error: "NOT_A_URL" }).max(2_000)),
      imageAlt: textInput({ max: 200 })
        .optional()
        .transform((text) => text ?? ""),
      discount: z.enum(["PERCENT", "AMOUNT"]),
      percent: optionalField(wholeField(reader, { min: 1, max: 100 })),
      amount: optionalField(moneyField(reader, { min: 0, max: 999_999_999 })),
      code: z
        .string()
        .trim()
        .toUpperCase()
        .min(3)
        .max(30)
        .regex(/^[A-Z0-9-]+$/, "CODE_INVALID"),
      startsAt: localTimeInput,
      endsAt: optionalField(localTimeInput),
    })
    .superRefine((offer, check) => {
      const fault = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
      if (offer.discount === "PERCENT" && offer.percent === undefined) fault("percent", "REQUIRED");
      if (offer.discount === "AMOUNT" && offer.amount === undefined) fault("amount", "REQUIRED");
      if (offer.discount === "AMOUNT" && Number(offer.amount) === 0) fault("amount", "AMOUNT_TOO_SMALL");
      // Both are wall-clock times in the same time zone, so they compare as text.
      if (offer.endsAt !== undefined && offer.endsAt <= offer.startsAt) fault("endsAt", "END_BEFORE_START");
    });
export type OfferInput = z.output<ReturnType<typeof offerForm>>;
