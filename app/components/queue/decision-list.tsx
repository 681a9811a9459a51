import { Badge, BlockStack, Button, InlineStack, Link, Text, type BadgeProps } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { deciderName } from "~/components/decider-name";
import { useFormat } from "~/components/format-context";
import type { DecisionLine } from "./decision-view";
import { useLineTitle } from "./line-title";
import { ProductPicture } from "./product-picture";
import { ProofExcerpt } from "./proof-excerpt";
import { ReviewExcerpt } from "./review-excerpt";
import type { Pictures } from "./use-product-pictures";

const tones: Record<DecisionLine["verdict"], BadgeProps["tone"]> = {
  APPROVED: "success",
  REJECTED: "critical",
  UNDONE: undefined,
};

type DecisionRowProps = {
  line: DecisionLine;
  stands: boolean;
  pictures: Pictures;
  onUndo: () => void;
};

function DecisionRow({ line, stands, pictures, onUndo }: DecisionRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = useLineTitle();
  const { item } = line;
  const title = item ? titleOf(item) : t("queue:decision.unknownAward");
  const member = item ? (item.memberName ?? t("members.noName", { id: item.customerId })) : "";
  const who = deciderName(t, line);
  return (
    <li className="st-decision">
      {item?.review && <ProductPicture url={pictures[item.review.productId]} />}
      <div className="st-decision__what">
        <BlockStack gap="100">
          <InlineStack gap="200" blockAlign="center" align="start">
            <Text as="span" fontWeight="semibold" breakWord>
              {item?.review ? (
                <Link url={`/app/insights/reviews/${item.review.id}`} monochrome removeUnderline>
                  {title}
                </Link>
              ) : (
                title
              )}
            </Text>
            <Badge tone={tones[line.verdict]}>{t(`queue:decision.${line.verdict}`)}</Badge>
            {(item?.ruleName || item?.review || item?.reward) && <Badge>{t(`events.${item.kind}`)}</Badge>}
          </InlineStack>
          {item && (
            <Text as="span" breakWord>
              <Link url={`/app/members/${item.customerId}`}>{member}</Link>
              {` · ${t("units.points", { count: item.points, points: format.number(item.points) })}`}
            </Text>
          )}
          {item?.review && <ReviewExcerpt review={item.review} />}
          {item?.proof && <ProofExcerpt proof={item.proof} />}
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
      </div>
      {stands && (
        <Button onClick={onUndo} accessibilityLabel={t("queue:decision.undoOne", { title, member })}>
          {t("queue.undo")}
        </Button>
      )}
    </li>
  );
}

type DecisionListProps = {
  lines: DecisionLine[];
  /** items whose decision is being undone */
  undone: { has: (itemId: string) => boolean };
  pictures: Pictures;
  onUndo: (line: DecisionLine) => void;
};

/** The audit trail: who decided what, when and why. */
export function DecisionList({ lines, undone, pictures, onUndo }: DecisionListProps) {
  return (
    <ul className="st-list st-list--inset st-decisions">
      {lines.map((line) => (
        <DecisionRow
          key={line.id}
          line={line}
          stands={line.stands && !undone.has(line.itemId)}
          pictures={pictures}
          onUndo={() => onUndo(line)}
        />
      ))}
    </ul>
  );
}
