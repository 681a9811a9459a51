import { BlockStack, Card, FormLayout, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { workOutExample, type ExampleOrder, type ExampleRule } from "~/modules/earning/programme/programme-example";
import { ExampleSteps } from "./example-steps";
import { useFormat } from "~/components/format-context";
import { currencyExponent } from "~/lib/money";

type ExampleCardProps = { rule: ExampleRule | null; enabled: boolean; holdDays: number; taxesIncluded: boolean };

const MOST = 1_000_000;
const rows = [
  ["goods", "discount"],
  ["shipping", "tax"],
] as const;

/** An example order, and what it would earn with the form's current values. */
export function ExampleCard({ rule, enabled, holdDays, taxesIncluded }: ExampleCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [texts, setTexts] = useState({ goods: "100", discount: "0", shipping: format.typed("4.90"), tax: "19" });
  const exponent = currencyExponent(format.currency);
  const factor = 10 ** exponent;
  const read = (text: string, decimals: number) => Math.min(Math.max(0, Number(format.read(text, decimals))), MOST);
  const minor = (text: string) => Math.round(read(text, exponent) * factor);
  const order: ExampleOrder = {
    goods: minor(texts.goods),
    discount: minor(texts.discount),
    shipping: minor(texts.shipping),
    taxRate: Math.min(read(texts.tax, 2), 100),
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
          {rows.map((keys) => (
            <FormLayout.Group condensed key={keys[0]}>
              {keys.map((key) => (
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
          ))}
        </FormLayout>
        <div aria-live="polite">
          {!enabled && (
            <Text as="p" tone="subdued">
              {t("programme.example.off")}
            </Text>
          )}
          <Text as="p" variant="headingSm">
            {result && t(sentence, { count: result.points, amount, shipping, points: format.number(result.points) })}
          </Text>
        </div>
        {rule && result && <ExampleSteps rule={rule} order={order} result={result} holdDays={holdDays} />}
      </BlockStack>
    </Card>
  );
}
