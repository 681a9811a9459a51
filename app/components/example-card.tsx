import { BlockStack, Card, Divider, FormLayout, InlineStack, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  workOutExample,
  type ExampleOrder,
  type ExampleResult,
  type ExampleRule,
} from "~/modules/earning/programme-example";
import { useFormat } from "~/components/format-context";
import { currencyExponent } from "~/lib/money";

type ExampleCardProps = { rule: ExampleRule | null; enabled: boolean; holdDays: number; taxesIncluded: boolean };

const readNumber = (text: string): number => {
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) && value > 0 ? Math.min(value, 1_000_000) : 0;
};

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

function Steps({ rule, order, result, holdDays }: StepsProps) {
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

/** A made-up order beside the form: what it would earn by the settings as they stand there, saved or not. */
export function ExampleCard({ rule, enabled, holdDays, taxesIncluded }: ExampleCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [texts, setTexts] = useState({ goods: "100", discount: "0", shipping: format.typed("4.90"), tax: "19" });
  const factor = 10 ** currencyExponent(format.currency);
  const minor = (text: string) => Math.round(readNumber(text) * factor);
  const order: ExampleOrder = {
    goods: minor(texts.goods),
    discount: minor(texts.discount),
    shipping: minor(texts.shipping),
    taxRate: Math.min(readNumber(texts.tax), 100),
    taxesIncluded,
  };
  const result = rule && workOutExample(rule, order);
  const amount = format.money(Math.max(0, order.goods - order.discount) / factor);
  const shipping = format.money(order.shipping / factor);
  const sentence = order.shipping > 0 ? "programme.example.resultShipped" : "programme.example.result";
  const suffix = { goods: format.currency, discount: format.currency, shipping: format.currency, tax: "%" };
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("programme.example.title")}
        </Text>
        <FormLayout>
          <FormLayout.Group condensed>
            {(["goods", "discount"] as const).map((key) => (
              <TextField
                key={key}
                label={t(`programme.example.${key}`)}
                value={texts[key]}
                onChange={(value) => setTexts({ ...texts, [key]: value })}
                suffix={suffix[key]}
                inputMode="decimal"
                autoComplete="off"
              />
            ))}
          </FormLayout.Group>
          <FormLayout.Group condensed>
            {(["shipping", "tax"] as const).map((key) => (
              <TextField
                key={key}
                label={t(`programme.example.${key}`)}
                value={texts[key]}
                onChange={(value) => setTexts({ ...texts, [key]: value })}
                suffix={suffix[key]}
                inputMode="decimal"
                autoComplete="off"
              />
            ))}
          </FormLayout.Group>
        </FormLayout>
        <div aria-live="polite">
          <Text as="p" variant="headingSm">
            {enabled && result
              ? t(sentence, { count: result.points, amount, shipping, points: format.number(result.points) })
              : t("programme.example.off")}
          </Text>
        </div>
        {enabled && rule && result && <Steps rule={rule} order={order} result={result} holdDays={holdDays} />}
      </BlockStack>
    </Card>
  );
}
