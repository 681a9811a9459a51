import type { Award } from "@prisma/client";
import { fromMinor } from "~/lib/money";
import { readSnapshot } from "~/modules/earning/awards/award-rows.server";
import type { AwardAnswer } from "../schemas/award";

function explanationOf(award: Award, currency: string): AwardAnswer["explanation"] {
  const { terms, counted, ruleResults, reasons } = readSnapshot(award.snapshot);
  const money = (minor: number) => fromMinor(BigInt(minor), currency);
  const { amount } = counted;
  return {
    points: counted.points,
    multiplierPercent: terms.multiplierPercent,
    rounding: terms.rounding,
    amount: amount
      ? {
          goods: money(amount.goods),
          shipping: money(amount.shipping),
          returned: money(amount.returned),
          total: money(amount.total),
        }
      : null,
    reasons,
    rules: ruleResults.map(({ ruleName, ...ruleResult }) => ({ ...ruleResult, name: ruleName })),
  };
}

export function awardView(award: Award, currency: string): AwardAnswer {
  const { id, event, ruleId, status, proposed, granted, takenBack, writtenOff, source } = award;
  // Awards granted by the API or Flow have no rule; the rule id in their terms does not exist.
  const ofRule = event !== "API" && event !== "FLOW";
  return {
    id,
    customerId: Number(award.customerId),
    event,
    ruleId: ofRule ? ruleId : null,
    name: readSnapshot(award.snapshot).terms.ruleName,
    status,
    points: granted - takenBack,
    proposed,
    granted,
    takenBack,
    writtenOff,
    source,
    occurredAt: award.occurredAt.toISOString(),
    maturesAt: award.maturesAt.toISOString(),
    createdAt: award.createdAt.toISOString(),
    explanation: explanationOf(award, currency),
  };
}
