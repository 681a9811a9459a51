import { AppError } from "~/lib/app-error";
import type { RequiredRuleData } from "./missing-rule-data";

/** Rules need data that has to be fetched from Shopify first; fetch it and try again. */
export class RuleDataMissing extends AppError {
  constructor(readonly asked: Partial<RequiredRuleData>) {
    super("RULE_DATA_MISSING", { status: 503, message: "rules need data that was not read from Shopify yet" });
  }
}
