import type { Shop } from "@prisma/client";
import { detectLanguage } from "~/lib/i18n.server";
import type { Reader } from "~/lib/number-fields";

/** Whose numbers a form of the embedded app holds: those of the page's language and the shop's currency. */
export const readerOf = async (request: Request, { currency }: Pick<Shop, "currency">): Promise<Reader> => ({
  language: await detectLanguage(request),
  currency,
});
