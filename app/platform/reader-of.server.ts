import type { Shop } from "@prisma/client";
import { detectLanguage } from "~/lib/i18n.server";
import type { Reader } from "~/lib/number-fields";

/** How numbers in a form of the embedded app are written: the page's language and the shop's currency. */
export const readerOf = async (request: Request, { currency }: Pick<Shop, "currency">): Promise<Reader> => ({
  language: await detectLanguage(request),
  currency,
});
