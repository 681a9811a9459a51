import type { TFunction } from "i18next";
import { Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { Format } from "~/lib/format";
import type { Explanation } from "~/modules/earning/core/explanation";

/** The rule's own name, else that of its event. */
export const ruleTitle = (t: TFunction, rule: { ruleName: string; event: string }): string =>
  rule.ruleName || t(`events.${rule.event}`);

/** Ineligibility reasons, each as a sentence. */
export function reasonLines(t: TFunction, format: Format, given: Explanation["reasons"]): string[] {
  return given.map(({ code, friends = 0, amount = "0", minimum = "0" }) =>
    t([`queue.why.${code}`, "queue.why.OTHER"], {
      count: friends,
      friends: format.number(friends),
      amount: format.money(amount),
      minimum: format.money(minimum),
    }),
  );
}

/** Why an award waits for staff, each as a sentence. */
export function waitingLines(t: TFunction, format: Format, how: Explanation): string[] {
  const lines = reasonLines(t, format, how.reasons);
  return how.approval === "STAFF" || lines.length === 0 ? [t("queue.why.rule"), ...lines] : lines;
}

/** How an award was calculated, and the result of each rule, each as a sentence. */
function explanationLines(t: TFunction, format: Format, event: string, how: Explanation): string[] {
  const lines: string[] = [];
  if (how.money) {
    const { counted, unit, pointsPerUnit } = how.money;
    lines.push(
      t("explain.money", {
        count: pointsPerUnit,
        counted: format.money(counted),
        points: format.number(pointsPerUnit),
        unit: format.money(unit),
      }),
    );
  }
  if (how.photo) {
    const { points, more } = how.photo;
    lines.push(t("explain.photo", { points: format.number(points), more: format.number(more) }));
  }
  if (how.multiplierPercent !== 100) {
    lines.push(t("explain.multiplier", { times: format.decimal(how.multiplierPercent / 100) }));
  }
  if (how.tier) {
    lines.push(t("explain.tier", { tier: how.tier.name, times: format.decimal(how.tier.multiplierPercent / 100) }));
  }
  if (how.cappedAt !== null) lines.push(t("explain.capped", { points: format.number(how.cappedAt) }));
  for (const { ruleName, outcome, points } of how.ruleResults) {
    const rule = ruleTitle(t, { ruleName, event });
    if (outcome === "EARNS") lines.push(t("explain.gives", { rule, count: points, points: format.number(points) }));
    else lines.push(t("explain.nothing", { rule, reason: t([`explain.${outcome}`, "explain.OTHER"]) }));
  }
  return lines;
}

type ExplanationDetailsProps = { event: string; how: Explanation; open?: boolean };

/** The explanation of an award, initially collapsed unless `open`; works without scripts. */
export function ExplanationDetails({ event, how, open = false }: ExplanationDetailsProps) {
  const { t } = useTranslation();
  const lines = explanationLines(t, useFormat(), event, how);
  if (lines.length === 0) return null;
  return (
    <details className="st-details" open={open}>
      <summary>
        <Text as="span" variant="bodySm">
          {t("explain.title")}
        </Text>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Text as="span" variant="bodySm" tone="subdued" breakWord>
              {line}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
