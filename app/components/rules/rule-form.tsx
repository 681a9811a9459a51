import { getFormProps, useForm, type Submission, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Banner, BlockStack, Layout } from "@shopify/polaris";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AdvancedSection } from "~/components/form/advanced-section";
import { useErrorText } from "~/components/form/error-text";
import { CheckInput, TextInput } from "~/components/form/form-fields";
import { lazyWithTexts } from "~/components/lazy-with-texts";
import { UnsavedBar } from "~/components/form/unsaved-bar";
import { useFormat } from "~/components/format-context";
import { type EarningEventKind, formulasOf } from "~/modules/earning/core/earning-event";
import { ruleFormOf } from "~/modules/earning/rules/rule-form";
import { RULE_NAME_MAX } from "~/modules/earning/rules/rule-input";
import { FormSection } from "~/components/form/form-section";
import { exampleRule, type ProgrammeFields } from "./example-rule";
import { FormulaSection } from "./formula-section";
import type { RuleFields } from "./rule-fields";
import { typedRuleFields } from "./typed-rule-fields";
import { failsInAdvanced, type MainTerm } from "./advanced-fields";
import { ConditionsSections } from "./conditions-sections";
import type { RuleOptions } from "./rule-options";
import { HoldSection, LimitsSection, PeriodSection } from "./terms-sections";
import { parseForm } from "~/lib/parse-form";

/** Only rules that calculate points from money have an example. */
const ExampleCard = lazy(async () => ({ default: (await import("./example-card")).ExampleCard }));

/** Only rules for referrals have it. */
const FriendDiscountSection = lazyWithTexts("referral", () => import("~/components/referral/friend-discount-section"));

type RuleFormProps = {
  event: EarningEventKind;
  fields: RuleFields;
  /** the condition or limit among the main fields */
  main: MainTerm;
  /** whether a setting under "Advanced" differs from that of a new rule */
  advanced: boolean;
  /** copied from another rule, so it has unsaved changes from the start */
  copied?: boolean;
  programme: ProgrammeFields;
  taxesIncluded: boolean;
  options: RuleOptions;
  reply: SubmissionResult<string[]> | null;
};

/**
 * Creates or changes a rule of any kind; for rules that calculate points from money, with an example beside it. Remounted
 * (by its key) when the saved rule changes.
 */
export function RuleForm(props: RuleFormProps) {
  const { event, fields: saved, main, advanced, copied = false, programme, taxesIncluded, options, reply } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const saving = useNavigation().state === "submitting";
  const formElement = useRef<HTMLFormElement>(null);
  const asksPercent = saved.friendPercent !== "";
  const [unsavedCopy, setUnsavedCopy] = useState(copied);
  const [form, fields] = useForm<RuleFields>({
    id: "rule",
    lastResult: reply,
    defaultValue: {
      ...typedRuleFields(saved, format.typed),
    },
    // Also in the browser, so that steps can be added and removed without the server.
    onValidate: ({ formData }) =>
      parseForm(formData, ruleFormOf(event, format, { asksPercent })) as unknown as Submission<RuleFields>,
    shouldRevalidate: "onSubmit",
  });
  const kind = String(form.value?.kind ?? saved.kind);
  const failed = form.status === "error";
  const programmeHold = Number(programme.holdDays);
  const sections = (
    <BlockStack gap="400">
      {failed && <Banner tone="critical">{errorText(form.errors) ?? t("form.failed")}</Banner>}
      <FormSection title={t("rules.form.rule")}>
        <CheckInput field={fields.enabled} label={t("rules.form.enabled")} helpText={t("rules.form.enabledHelp")} />
        <TextInput
          field={fields.name}
          label={t("rules.form.name")}
          helpText={t("rules.form.nameHelp", { event: t(`events.${event}`) })}
          placeholder={t(`events.${event}`)}
          maxLength={RULE_NAME_MAX}
        />
      </FormSection>
      {asksPercent && (
        <Suspense fallback={<input type="hidden" name={fields.friendPercent.name} value={saved.friendPercent} />}>
          <FriendDiscountSection field={fields.friendPercent} percent={form.value?.friendPercent ?? ""} />
        </Suspense>
      )}
      <FormulaSection
        event={event}
        kind={kind}
        form={form}
        fields={fields}
        main={main}
        options={options}
        saved={saved.conditions}
      />
      <HoldSection fields={fields} programmeHold={programmeHold} />
      <AdvancedSection
        body={t("rules.form.advancedBody")}
        begin={advanced}
        failed={failsInAdvanced(main, Object.keys(form.allErrors))}
      >
        <LimitsSection fields={fields} but={main.limit} />
        <ConditionsSections
          field={fields.conditions}
          event={event}
          but={main.condition}
          options={options}
          saved={saved.conditions}
        />
        <PeriodSection fields={fields} />
      </AdvancedSection>
    </BlockStack>
  );
  return (
    <Form method="post" {...getFormProps(form)} ref={formElement}>
      <UnsavedBar
        id="rule-bar"
        open={form.dirty || unsavedCopy}
        saving={saving}
        onSave={() => formElement.current?.requestSubmit()}
        onDiscard={() => {
          form.reset();
          setUnsavedCopy(false);
        }}
      />
      {event === "ORDER" ? (
        <Layout>
          <Layout.Section>{sections}</Layout.Section>
          {kind === "PER_UNIT" && (
            <Layout.Section variant="oneThird">
              <Suspense fallback={null}>
                <ExampleCard
                  rule={exampleRule(form.value ?? {}, programme, format)}
                  enabled={form.value?.enabled === "on"}
                  holdDays={Number(format.read(form.value?.holdDays ?? "", 0) ?? programmeHold)}
                  taxesIncluded={taxesIncluded}
                />
              </Suspense>
            </Layout.Section>
          )}
        </Layout>
      ) : (
        sections
      )}
      {formulasOf(event).length === 1 && <input type="hidden" name={fields.kind.name} value={kind} />}
      <button type="submit" hidden />
    </Form>
  );
}
