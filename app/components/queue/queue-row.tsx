import { Badge, BlockStack, Button, Checkbox, InlineStack, Link, Text } from "@shopify/polaris";
import { forwardRef } from "react";
import { useTranslation } from "react-i18next";
import { ExplanationDetails, waitingLines } from "~/components/explanation";
import { useFormat } from "~/components/format-context";
import { useLineTitle } from "./line-title";
import { MemberContext } from "./member-context";
import type { QueueLine } from "./queue-view";
import { ProofExcerpt } from "./proof-excerpt";
import { ReviewExcerpt } from "./review-excerpt";

type QueueRowProps = {
  line: QueueLine;
  now: string;
  current: boolean;
  selected: boolean;
  onFocus: () => void;
  onSelect: () => void;
  onApprove: () => void;
  onReject: () => void;
};

export const QueueRow = forwardRef<HTMLLIElement, QueueRowProps>(function QueueRow(props, ref) {
  const { line, now, current, selected } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const title = useLineTitle()(line);
  const member = line.memberName ?? t("members.noName", { id: line.customerId });
  const named = { title, member };
  const state = [current && "st-queue__row--current", selected && "st-queue__row--selected"].filter(Boolean).join(" ");
  return (
    <li ref={ref} className={`st-queue__row ${state}`} tabIndex={-1} onFocus={props.onFocus}>
      <div className="st-queue__check">
        <Checkbox label={t("queue.select", named)} labelHidden checked={selected} onChange={props.onSelect} />
      </div>
      <div className="st-queue__what">
        <BlockStack gap="100">
          <InlineStack gap="200" blockAlign="center">
            <Text as="span" fontWeight="semibold" breakWord>
              {title}
            </Text>
            {line.ruleName && <Badge>{t(`events.${line.kind}`)}</Badge>}
          </InlineStack>
          <Link url={`/app/members/${line.customerId}`} removeUnderline>
            {member}
          </Link>
          <MemberContext line={line} />
          {line.review && <ReviewExcerpt review={line.review} />}
          {line.proof && <ProofExcerpt proof={line.proof} />}
          {(line.how ? waitingLines(t, format, line.how) : []).map((why) => (
            <Text key={why} as="span" variant="bodySm" tone="subdued">
              {why}
            </Text>
          ))}
          {line.how && <ExplanationDetails event={line.kind} how={line.how} />}
        </BlockStack>
      </div>
      <div className="st-queue__value">
        <Text as="span" fontWeight="medium" numeric>
          {t("units.points", { count: line.points, points: format.number(line.points) })}
        </Text>
        <Text as="span" variant="bodySm" tone="subdued">
          <time dateTime={line.waitingSince} title={format.dateTime(line.waitingSince)}>
            {format.ago(line.waitingSince, now)}
          </time>
        </Text>
      </div>
      <div className="st-queue__actions">
        <Button onClick={props.onApprove} accessibilityLabel={t("queue.approveOne", named)}>
          {t("queue.approve")}
        </Button>
        <Button onClick={props.onReject} accessibilityLabel={t("queue.rejectOne", named)} variant="tertiary">
          {t("queue.reject")}
        </Button>
      </div>
    </li>
  );
});
