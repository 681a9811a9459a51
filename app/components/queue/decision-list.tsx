import { Badge, BlockStack, Button, InlineStack, Link, Text, type BadgeProps } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { deciderName } from "~/components/decider-name";
import { useFormat } from "~/components/format-context";
import type { DecisionLine } from "./decision-view";
import { useLineTitle } from "./line-title";
import { ReviewExcerpt } from "./review-excerpt";

const tones: Record<DecisionLine["verdict"], BadgeProps["tone"]> = {
  APPROVED: "success",
  REJECTED: "critical",
  UNDONE: undefined,
};

type DecisionRowProps = { line: DecisionLine; busy: boolean; onUndo: () => void };

function DecisionRow({ line, busy, onUndo }: DecisionRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = useLineTitle();
  const { item } = line;
  const title = item ? titleOf(item) : t("queue.decision.unknownAward");
  const member = item ? (item.memberName ?? t("members.noName", { id: item.customerId })) : "";
  const who = deciderName(t, line);
  return (
    <li>
      <InlineStack align="space-between" blockAlign="start" gap="200">
        <BlockStack gap="100">
          <InlineStack gap="200" blockAlign="center" align="start">
            <Badge tone={tones[line.verdict]}>{t(`queue.decision.${line.verdict}`)}</Badge>
            <Text as="span" fontWeight="semibold" breakWord>
              {title}
            </Text>
          </InlineStack>
          {item && (
            <InlineStack gap="200" align="start">
              <Link url={`/app/members/${item.customerId}`} removeUnderline>
                {member}
              </Link>
              <Text as="span" numeric>
                {t("units.points", { count: item.points, points: format.number(item.points) })}
              </Text>
            </InlineStack>
          )}
          {item?.review && <ReviewExcerpt review={item.review} />}
          {line.memberText && (
            <Text as="span" breakWord>
              {t("queue.decision.memberText", { text: line.memberText })}
            </Text>
          )}
          {line.note && (
            <Text as="span" breakWord>
              {t("queue.decision.note", { note: line.note })}
            </Text>
          )}
          <Text as="span" variant="bodySm" tone="subdued">
            {who} · <time dateTime={line.decidedAt}>{format.dateTime(line.decidedAt)}</time>
          </Text>
        </BlockStack>
        {line.stands && (
          <Button onClick={onUndo} disabled={busy} accessibilityLabel={t("queue.decision.undoOne", { title, member })}>
            {t("queue.undo")}
          </Button>
        )}
      </InlineStack>
    </li>
  );
}

type DecisionListProps = { lines: DecisionLine[]; busy: boolean; onUndo: (line: DecisionLine) => void };

/** The audit trail: who decided what, when and why. */
export function DecisionList({ lines, busy, onUndo }: DecisionListProps) {
  return (
    <ul className="st-list st-list--inset">
      {lines.map((line) => (
        <DecisionRow key={line.id} line={line} busy={busy} onUndo={() => onUndo(line)} />
      ))}
    </ul>
  );
}
