import { Badge, BlockStack, Button, Checkbox, InlineStack, Link, Text } from "@shopify/polaris";
import { forwardRef } from "react";
import { useTranslation } from "react-i18next";
import { ExplanationDetails, reasonLines, waitingLines } from "~/components/explanation";
import { useFormat } from "~/components/format-context";
import { useLineTitle } from "./line-title";
import { MemberContext } from "./member-context";
import { ProductList } from "./product-list";
import { ProductPicture } from "./product-picture";
import { PurchaseLine } from "./purchase-line";
import type { QueueLine } from "./queue-view";
import { ProofExcerpt } from "./proof-excerpt";
import { ReviewExcerpt } from "./review-excerpt";
import { SameTexts } from "./same-texts";
import type { Pictures } from "./use-product-pictures";

type QueueRowProps = {
  line: QueueLine;
  now: string;
  current: boolean;
  selected: boolean;
  open: boolean;
  pictures: Pictures;
  onFocus: () => void;
  onSelect: () => void;
  onOpen: () => void;
  onApprove: () => void;
  onReject: () => void;
};

/** A waiting item with what staff need for a decision; expanded, with all details and large photos. */
export const QueueRow = forwardRef<HTMLLIElement, QueueRowProps>(function QueueRow(props, ref) {
  const { line, now, current, selected, open, pictures } = props;
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const title = useLineTitle()(line);
  const named = { title, member: line.memberName ?? t("members.noName", { id: line.customerId }) };
  const points = t("units.points", { count: line.points, points: format.number(line.points) });
  const states = { current, selected, open };
  const state = (["current", "selected", "open"] as const).flatMap((name) =>
    states[name] ? `st-queue__row--${name}` : [],
  );
  const { how, products, purchase, language } = line;
  const [product] = products;
  const why = how ? (open ? waitingLines(t, format, how) : reasonLines(t, format, how.reasons)) : [];
  return (
    <li ref={ref} className={["st-queue__row", ...state].join(" ")} tabIndex={-1} onFocus={props.onFocus}>
      <div className="st-queue__check">
        <Checkbox label={t("queue:select", named)} labelHidden checked={selected} onChange={props.onSelect} />
      </div>
      <div className="st-queue__what">
        {product && !open && <ProductPicture url={product.id && pictures[product.id]} />}
        <BlockStack gap="100">
          <div className="st-queue__title">
            <Button
              variant="monochromePlain"
              textAlign="start"
              disclosure={open ? "up" : "down"}
              ariaExpanded={open}
              onClick={props.onOpen}
            >
              {title}
            </Button>
            {(line.ruleName || line.review || line.reward) && <Badge>{t(`events.${line.kind}`)}</Badge>}
          </div>
          <MemberContext line={line} />
          {open && products.length > 0 && (
            <ProductList products={products} pictures={pictures} more={purchase?.more ?? 0} />
          )}
          <div lang={language ?? undefined}>
            {line.review && <ReviewExcerpt review={line.review} />}
            {line.proof && <ProofExcerpt proof={line.proof} />}
          </div>
          <div className="st-queue__facts">
            {(line.review || purchase) && <PurchaseLine purchase={purchase} isReviewed={line.review !== null} />}
            {line.reward && line.member && (
              <Text as="span" variant="bodySm">
                {t("queue:context.pointsLeft", {
                  count: line.member.available,
                  number: format.number(line.member.available),
                })}
              </Text>
            )}
            {language && (open || language !== i18n.language) && (
              <Text as="span" variant="bodySm" tone="subdued">
                {t("queue:context.language", { language: format.languageName(language) })}
              </Text>
            )}
          </div>
          <SameTexts sameTexts={line.sameTexts} />
          {why.map((each) => (
            <Text key={each} as="span" variant="bodySm" tone="subdued">
              {each}
            </Text>
          ))}
          {open && line.review && (
            <InlineStack align="start">
              <Link url={`/app/insights/reviews/${line.review.id}`}>{t("queue:toReview")}</Link>
            </InlineStack>
          )}
          {open && line.reward && (
            <InlineStack align="start">
              <Link url={`/app/rewards/${line.reward.id}`}>{t("queue:toReward")}</Link>
            </InlineStack>
          )}
          {open && how && <ExplanationDetails event={line.kind} how={how} open />}
        </BlockStack>
      </div>
      <div className="st-queue__value">
        <Text as="span" fontWeight="medium" numeric>
          {line.kind === "REDEMPTION" ? t("queue:costs", { points }) : points}
        </Text>
        <Text as="span" variant="bodySm" tone="subdued">
          <time dateTime={line.waitingSince} title={format.dateTime(line.waitingSince)}>
            {format.ago(line.waitingSince, now)}
          </time>
        </Text>
      </div>
      <div className="st-queue__actions">
        <Button onClick={props.onApprove} accessibilityLabel={t("queue:approveOne", named)}>
          {t("queue:approve")}
        </Button>
        <Button onClick={props.onReject} accessibilityLabel={t("queue:rejectOne", named)} variant="tertiary">
          {t("queue:reject")}
        </Button>
      </div>
    </li>
  );
});
