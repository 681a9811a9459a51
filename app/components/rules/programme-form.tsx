import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Banner, BlockStack, Layout } from "@shopify/polaris";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExpirySection } from "~/components/expiry/expiry-section";
import { useErrorText } from "~/components/form/error-text";
import { CheckInput, NumberInput, SelectInput } from "~/components/form/form-fields";
import { FormSection } from "~/components/form/form-section";
import { UnsavedBar } from "~/components/form/unsaved-bar";
import { useFormat } from "~/components/format-context";
import type { ExpiryFields } from "~/modules/expiry/expiry-fields";
import { MembershipSection, type MembershipFields, type MembershipPossible } from "./membership-section";
import { ExampleCard } from "./example-card";
import { exampleRule, type ProgrammeFields, type TypedFormula } from "./example-rule";

const BestOnlyModal = lazy(() => import("./best-only-modal"));

type ProgrammeFormProps = MembershipPossible & {
  programme: ProgrammeFields;
  /** formula of the rule for orders, for the example */
  order: TypedFormula & { enabled: boolean };
  taxesIncluded: boolean;
  membership: MembershipFields;
  expiry: ExpiryFields;
  reply: SubmissionResult<string[]> | null;
};

/** The form of the settings that all rules share. Remounted (by its key) when the saved ones change. */
export default function ProgrammeForm(props: ProgrammeFormProps) {
  const { programme, order, taxesIncluded, membership, expiry, counts, accountsTell, reply } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const saving = useNavigation().state === "submitting";
  const formElement = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<ProgrammeFields & MembershipFields & { expiry: ExpiryFields }, string[]>({
    id: "programme",
    lastResult: reply,
    defaultValue: { ...programme, ...membership, expiry, holdDays: format.typed(programme.holdDays) },
    shouldRevalidate: "onSubmit",
  });
  const value = form.value ?? {};
  const holdDays = Number(format.read(value.holdDays ?? "", 0) ?? 0);
  const choices = <Key extends string>(keys: readonly Key[], label: (key: Key) => string) =>
    keys.map((key) => ({ value: key, label: label(key) }));
  const policy = value.takeBackPolicy === "NEGATIVE" ? "NEGATIVE" : "STOP_AT_ZERO";
  const combination = value.combination === "BEST_ONLY" ? "BEST_ONLY" : "ADD_UP";
  const agreed = useRef(false);
  const [asking, setAsking] = useState(false);
  const { onSubmit, ...formProps } = getFormProps(form);
  const asks = combination === "BEST_ONLY" && programme.combination !== "BEST_ONLY";
  const typed = { pointsPerUnit: format.typed(order.pointsPerUnit), unit: format.typed(order.unit) };
  return (
    <Form
      method="post"
      {...formProps}
      onSubmit={(event) => {
        if (!asks || agreed.current) return onSubmit(event);
        event.preventDefault();
        setAsking(true);
      }}
      ref={formElement}
    >
      <UnsavedBar
        id="programme-bar"
        open={form.dirty}
        saving={saving}
        onSave={() => formElement.current?.requestSubmit()}
        onDiscard={() => form.reset()}
      />
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {reply?.status === "error" && <Banner tone="critical">{errorText(form.errors) ?? t("form.failed")}</Banner>}
            <MembershipSection
              fields={fields}
              chosen={value.membershipMode}
              saved={membership}
              counts={counts}
              accountsTell={accountsTell}
            />
            <FormSection title={t("programme:basis.title")} body={t("programme:basis.body")} help="earn#what-counts">
              <BlockStack gap="100">
                <CheckInput field={fields.includeTax} label={t("programme:basis.includeTax")} />
                <CheckInput field={fields.includeShipping} label={t("programme:basis.includeShipping")} />
                <CheckInput field={fields.afterDiscounts} label={t("programme:basis.afterDiscounts")} />
              </BlockStack>
              <SelectInput
                field={fields.rounding}
                label={t("programme:rounding.title")}
                help="earn#rounding"
                options={choices(["FLOOR", "NEAREST", "CEIL"], (key) => t(`programme:rounding.${key}`))}
              />
            </FormSection>
            <FormSection title={t("programme:hold.title")} body={t("programme:hold.body")} help="earn#hold-time">
              <NumberInput
                field={fields.holdDays}
                label={t("programme.hold.days")}
                suffix={t("programme.hold.daysSuffix")}
                helpText={t("programme:hold.daysHelp")}
              />
              <SelectInput
                field={fields.takeBackPolicy}
                label={t("programme:hold.policy")}
                help="earn#returns"
                options={choices(["STOP_AT_ZERO", "NEGATIVE"], (key) => t(`programme:hold.${key}`))}
                helpText={t(`programme:hold.${policy}Help`)}
              />
            </FormSection>
            <ExpirySection fields={fields.expiry.getFieldset()} value={value.expiry ?? expiry} saved={expiry} />
            <FormSection title={t("programme:combination.title")} help="earn#several-rules">
              <SelectInput
                field={fields.combination}
                label={t("programme:combination.label")}
                options={choices(["ADD_UP", "BEST_ONLY"], (key) => t(`programme:combination.${key}`))}
                helpText={t(`programme:combination.${combination}Help`)}
              />
            </FormSection>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <ExampleCard
            rule={exampleRule(typed, value, format)}
            enabled={order.enabled}
            holdDays={holdDays}
            taxesIncluded={taxesIncluded}
          />
        </Layout.Section>
      </Layout>
      <button type="submit" hidden />
      {asking && (
        <Suspense fallback={null}>
          <BestOnlyModal
            onSave={() => {
              agreed.current = true;
              setAsking(false);
              formElement.current?.requestSubmit();
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </Form>
  );
}
