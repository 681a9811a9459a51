import { Badge, BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { deciderName } from "~/components/decider-name";
import { ExplanationDetails, waitingLines } from "~/components/explanation";
import { useFormat } from "~/components/format-context";
import { useLineTitle } from "~/components/queue/line-title";
import type { UndecidedAward } from "~/modules/read-models/list-undecided-awards.server";

function UndecidedRow({ award }: { award: UndecidedAward }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = useLineTitle()({ ...award, kind: award.event, ruleName: award.how.ruleName });
  const { status, decision } = award;
  const rejection = status === "REJECTED" ? decision : null;
  const lines = rejection
    ? [`${deciderName(t, rejection)} · ${format.dateTime(rejection.decidedAt)}`]
    : waitingLines(t, format, award.how);
  return (
    <li>
      <BlockStack gap="100">
        <InlineStack align="space-between" gap="200" blockAlign="start">
          <InlineStack gap="200" blockAlign="center" align="start">
            <Text as="span" fontWeight="medium" breakWord>
              {title}
            </Text>
            <Badge tone={status === "WAITING" ? "attention" : "critical"}>{t(`member.awards.${status}`)}</Badge>
          </InlineStack>
          <Text as="span" numeric>
            {t("units.points", { count: award.points, points: format.number(award.points) })}
          </Text>
        </InlineStack>
        {rejection?.memberText && (
          <Text as="span" breakWord>
            {t("member.awards.memberText", { text: rejection.memberText })}
          </Text>
        )}
        {rejection?.note && (
          <Text as="span" breakWord>
            {t("member.awards.note", { note: rejection.note })}
          </Text>
        )}
        {lines.map((line) => (
          <Text key={line} as="span" variant="bodySm" tone="subdued" breakWord>
            {line}
          </Text>
        ))}
        <ExplanationDetails event={award.event} how={award.how} />
      </BlockStack>
    </li>
  );
}

/** Waiting and rejected awards, which have no points; nothing when there are none. */
export function UndecidedAwards({ awards }: { awards: UndecidedAward[] }) {
  const { t } = useTranslation();
  if (awards.length === 0) return null;
  const waiting = awards.some(({ status }) => status === "WAITING");
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            {t("member.awards.title")}
          </Text>
          {waiting && (
            <Link url="/app/queue" removeUnderline>
              {t("member.awards.toQueue")}
            </Link>
          )}
        </InlineStack>
        <ul className="st-list">
          {awards.map((award) => (
            <UndecidedRow key={award.awardId} award={award} />
          ))}
        </ul>
      </BlockStack>
    </Card>
  );
}
