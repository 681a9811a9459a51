import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Banner, BlockStack, FormLayout, Layout } from "@shopify/polaris";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ExampleCard } from "~/components/example-card";
import { useErrorText } from "~/components/form/error-text";
import { CheckInput, SelectInput, NumberInput } from "~/components/form/form-fields";
import { FormSection } from "~/components/form/form-section";
import { UnsavedBar } from "~/components/form/unsaved-bar";
import { useFormat } from "~/components/format-context";
import { ruleOf, type OrderRuleFields, type OrderRuleView } from "~/components/order-rule-view";
import { currencyExponent } from "~/lib/money";

type OrderRuleFormProps = { rule: OrderRuleView; taxesIncluded: boolean; reply: SubmissionResult<string[]> | null };

const onOff = (on: boolean) => (on ? "on" : "");

/** Mounted anew (by its key) whenever the saved rule changes, so that it starts without unsaved changes. */
export function OrderRuleForm({ rule, taxesIncluded, reply }: OrderRuleFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const saving = useNavigation().state === "submitting";
  const formElement = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<OrderRuleFields, string[]>({
    id: "order-rule",
    lastResult: reply,
    defaultValue: {
      ...rule,
      pointsPerUnit: format.typed(rule.pointsPerUnit),
      unit: format.typed(rule.unit),
      holdDays: format.typed(rule.holdDays),
      enabled: onOff(rule.enabled),
      includeTax: onOff(rule.includeTax),
      includeShipping: onOff(rule.includeShipping),
      afterDiscounts: onOff(rule.afterDiscounts),
    },
    shouldRevalidate: "onSubmit",
  });
  const value = form.value ?? {};
  const holdDays = Number(format.read(value.holdDays ?? "", 0) ?? 0);
  const choices = <Key extends string>(keys: readonly Key[], path: string) =>
    keys.map((key) => ({ value: key, label: t(`programme.${path}.${key}`) }));
  const policy = value.takeBackPolicy === "NEGATIVE" ? "NEGATIVE" : "STOP_AT_ZERO";
  return (
    <Form method="post" {...getFormProps(form)} ref={formElement}>
      <UnsavedBar
        id="order-rule-bar"
        open={form.dirty}
        saving={saving}
        onSave={() => formElement.current?.requestSubmit()}
        onDiscard={() => form.reset()}
      />
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {reply?.status === "error" && <Banner tone="critical">{errorText(form.errors) ?? t("form.failed")}</Banner>}
            <FormSection title={t("programme.rule.title")} body={t("programme.rule.body")}>
              <CheckInput
                field={fields.enabled}
                label={t("programme.rule.enabled")}
                helpText={t("programme.rule.enabledHelp")}
              />
              <FormLayout.Group condensed>
                <NumberInput field={fields.pointsPerUnit} label={t("programme.rule.points")} />
                <NumberInput
                  field={fields.unit}
                  label={t("programme.rule.unit")}
                  suffix={format.currency}
                  decimals={currencyExponent(format.currency)}
                />
              </FormLayout.Group>
              <SelectInput
                field={fields.rounding}
                label={t("programme.rule.rounding")}
                options={choices(["FLOOR", "NEAREST", "CEIL"], "rule")}
              />
            </FormSection>
            <FormSection title={t("programme.basis.title")} body={t("programme.basis.body")}>
              <BlockStack gap="100">
                <CheckInput field={fields.includeTax} label={t("programme.basis.includeTax")} />
                <CheckInput field={fields.includeShipping} label={t("programme.basis.includeShipping")} />
                <CheckInput field={fields.afterDiscounts} label={t("programme.basis.afterDiscounts")} />
              </BlockStack>
            </FormSection>
            <FormSection title={t("programme.hold.title")} body={t("programme.hold.body")}>
              <NumberInput
                field={fields.holdDays}
                label={t("programme.hold.days")}
                suffix={t("programme.hold.daysSuffix")}
                helpText={t("programme.hold.daysHelp")}
              />
              <SelectInput
                field={fields.takeBackPolicy}
                label={t("programme.hold.policy")}
                options={choices(["STOP_AT_ZERO", "NEGATIVE"], "hold")}
                helpText={t(`programme.hold.${policy}Help`)}
              />
            </FormSection>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <ExampleCard
            rule={ruleOf(value, format)}
            enabled={value.enabled === "on"}
            holdDays={holdDays}
            taxesIncluded={taxesIncluded}
          />
        </Layout.Section>
      </Layout>
      <button type="submit" hidden />
    </Form>
  );
}
