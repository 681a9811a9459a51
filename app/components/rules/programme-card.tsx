import { BlockStack, Button, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { ProgrammeFields } from "./example-rule";

const counts = (value: string, key: string) => (value === "on" ? key : `${key}Off`);

/** A summary of the settings that all rules share. */
export function ProgrammeCard({ programme }: { programme: ProgrammeFields }) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = Number(programme.holdDays);
  const texts = [
    t(`programme.brief.${counts(programme.includeTax, "tax")}`),
    t(`programme.brief.${counts(programme.includeShipping, "shipping")}`),
    t(`programme.brief.${counts(programme.afterDiscounts, "discounts")}`),
    days === 0 ? t("rules.holdNone") : t("rules.hold", { count: days, days: format.number(days) }),
    t(`programme.brief.${programme.combination}`),
  ];
  return (
    <Card>
      <div className="st-rule">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("programme.title")}
          </Text>
          <Text as="p" tone="subdued" breakWord>
            {texts.join(" · ")}
          </Text>
        </BlockStack>
        <Button url="/app/earn/rules/programme" accessibilityLabel={t("programme.change")}>
          {t("rules.multiplier.edit")}
        </Button>
      </div>
    </Card>
  );
}
