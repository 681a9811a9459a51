import { AppError } from "~/lib/app-error";
import type { RequiredRuleData } from "./missing-rule-data";

/** Rules ask for something that has to be read from Shopify first; read it and try again. */
export class RuleDataMissing extends AppError {
  constructor(readonly asked: Partial<RequiredRuleData>) {
    super("FACTS_UNKNOWN", { status: 503, message: "rules ask for what was not read from Shopify yet" });
  }
}
