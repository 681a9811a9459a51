import { AppError } from "~/lib/app-error";
import type { AskedFacts } from "./missing-facts";

/** Rules ask for something that has to be read from Shopify first; read it and try again. */
export class FactsUnknown extends AppError {
  constructor(readonly asked: Partial<AskedFacts>) {
    super("FACTS_UNKNOWN", { status: 503, message: "rules ask for what was not read from Shopify yet" });
  }
}
