import { Badge, BlockStack, InlineStack, Link, Text, type BadgeProps } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { deciderName } from "~/components/decider-name";
import { useFormat } from "~/components/format-context";
import { ProofExcerpt } from "~/components/queue/proof-excerpt";
import type { EntryView } from "./entry-view";

const tones: Record<EntryView["state"], BadgeProps["tone"]> = {
  WAITING: "attention",
  ACCEPTED: "success",
  REJECTED: "critical",
};

export function EntryRow({ entry }: { entry: EntryView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, decision, attempt } = entry;
  const decided = state === "WAITING" ? null : decision;
  const history = [
    t("mission.entry.sent", { date: format.dateTime(entry.sentAt) }),
    attempt > 1 && t("mission.entry.attempt", { attempt: format.number(attempt) }),
    decided && `${deciderName(t, decided)}, ${format.dateTime(decided.decidedAt)}`,
  ];
  return (
    <li>
      <BlockStack gap="100">
        <InlineStack align="space-between" gap="200" blockAlign="start">
          <InlineStack gap="200" blockAlign="center" align="start">
            <Link url={`/app/members/${entry.customerId}`} removeUnderline>
              {entry.memberName ?? t("members.noName", { id: entry.customerId })}
            </Link>
            <Badge tone={tones[state]}>{t(`mission.entry.${state}`)}</Badge>
          </InlineStack>
          <Text as="span" numeric>
            {t("units.points", { count: entry.points, points: format.number(entry.points) })}
          </Text>
        </InlineStack>
        {entry.proof && <ProofExcerpt proof={entry.proof} />}
        {decided?.memberText && (
          <Text as="span" breakWord>
            {t("queue.decision.memberText", { text: decided.memberText })}
          </Text>
        )}
        {decided?.note && (
          <Text as="span" breakWord>
            {t("queue.decision.note", { note: decided.note })}
          </Text>
        )}
        <Text as="span" variant="bodySm" tone="subdued">
          {history.filter(Boolean).join(" · ")}
        </Text>
      </BlockStack>
    </li>
  );
}
