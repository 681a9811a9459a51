import { Badge, BlockStack, Card, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { MemberTierView } from "./member-tier-view";
import { amountText } from "./tier-view";

function Way({ tier }: { tier: MemberTierView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { basis, keptUntil, value, next } = tier;
  if (!next) return <Text as="p">{t("tiers.member.top")}</Text>;
  const missing = t(`tiers.member.${keptUntil ? "keep" : "next"}.${basis}`, {
    count: Number(next.missing),
    value: amountText(format, basis, next.missing),
    name: next.name,
  });
  const times = next.multiplierPercent && format.decimal(next.multiplierPercent / 100);
  const text = times ? t("tiers.member.then", { missing, times }) : missing;
  return (
    <BlockStack gap="150">
      <Text as="p" id="tier-progress">
        {text}
      </Text>
      <ProgressBar progress={next.percent} size="small" tone="success" ariaLabelledBy="tier-progress" />
      <Text as="p" variant="bodySm" tone="subdued">
        {t("tiers.member.progress", {
          value: amountText(format, basis, value),
          goal: amountText(format, basis, next.threshold),
        })}
      </Text>
    </BlockStack>
  );
}

/** The member's tier, since when, and what the next tier requires. */
export function MemberTierCard({ tier }: { tier: MemberTierView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, since, keptUntil } = tier;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("tiers.member.title")}
        </Text>
        <InlineStack gap="200" blockAlign="center">
          {name ? <Badge tone="info">{name}</Badge> : <Text as="span">{t("tiers.member.none")}</Text>}
          {since && (
            <Text as="span" variant="bodySm" tone="subdued">
              {t("tiers.member.since", { date: format.date(since) })}
            </Text>
          )}
        </InlineStack>
        {keptUntil && <Text as="p">{t("tiers.member.kept", { date: format.plainDay(keptUntil) })}</Text>}
        <Way tier={tier} />
      </BlockStack>
    </Card>
  );
}
