import { BlockStack, Divider, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { currencyExponent } from "~/lib/money";
import type { ExampleOrder, ExampleResult, ExampleRule } from "~/modules/earning/programme/programme-example";

function Step({ name, value, strong }: { name: string; value: string; strong?: boolean }) {
  const weight = strong ? "semibold" : "regular";
  return (
    <InlineStack align="space-between" gap="200">
      <Text as="span" fontWeight={weight}>
        {name}
      </Text>
      <Text as="span" fontWeight={weight} numeric>
        {value}
      </Text>
    </InlineStack>
  );
}

type StepsProps = { rule: ExampleRule; order: ExampleOrder; result: ExampleResult; holdDays: number };

/** The calculation of the example's points, line by line. */
export function ExampleSteps({ rule, order, result, holdDays }: StepsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const factor = 10 ** currencyExponent(format.currency);
  const money = (minor: number) => format.money(minor / factor);
  const { basis } = rule;
  const sum = {
    amount: money(result.total),
    unit: money(rule.unit),
    pointsPerUnit: format.number(rule.pointsPerUnit),
    raw: format.decimal(result.raw),
  };
  return (
    <BlockStack gap="150">
      <Text as="h3" variant="headingSm">
        {t("programme.example.steps")}
      </Text>
      <Step name={t("programme.example.stepGoods")} value={money(result.goods)} />
      {order.discount > 0 &&
        (basis.afterDiscounts ? (
          <Step name={t("programme.example.stepDiscount")} value={money(-result.discount)} />
        ) : (
          <Step name={t("programme.example.stepDiscountIgnored")} value={money(0)} />
        ))}
      {result.tax !== 0 && (
        <Step
          name={t(result.tax < 0 ? "programme.example.stepTaxOff" : "programme.example.stepTaxOn")}
          value={money(result.tax)}
        />
      )}
      {order.shipping > 0 && (
        <Step
          name={t(basis.includeShipping ? "programme.example.stepShipping" : "programme.example.stepShippingIgnored")}
          value={money(result.shipping)}
        />
      )}
      <Divider />
      <Step name={t("programme.example.stepTotal")} value={money(result.total)} strong />
      <Text as="p">{t("programme.example.stepPoints", sum)}</Text>
      <Text as="p">
        {t("programme.example.stepRounded", { count: result.points, points: format.number(result.points) })}
      </Text>
      <Text as="p" tone="subdued">
        {holdDays === 0 ? t("programme.example.stepHoldNow") : t("programme.example.stepHold", { count: holdDays })}
      </Text>
    </BlockStack>
  );
}
