import type { FieldMetadata } from "@conform-to/react";
import { BlockStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { Field } from "~/components/form/form-fields";
import { FormSection } from "~/components/form/form-section";
import { conditions, type ConditionName } from "~/modules/earning/conditions/all";
import type { FormSectionName } from "~/modules/earning/conditions/condition";
import { fittingConditions, type ConditionFields } from "~/modules/earning/conditions/rule-conditions";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import { ConditionInput } from "./condition-input";
import type { RuleFields } from "./rule-fields";
import type { RuleOptions } from "./rule-options";

type ConditionsSectionsProps = {
  field: FieldMetadata<ConditionFields, RuleFields, string[]>;
  event: EarningEventKind;
  /** a condition that is shown elsewhere in the form */
  but: ConditionName | null;
  options: RuleOptions;
  saved: ConditionFields;
};

/** All conditions of the event in sections: time, origin and amount; products; members; guards. */
export function ConditionsSections({ field, event, but, options, saved }: ConditionsSectionsProps) {
  const { t } = useTranslation();
  const fields = field.getFieldset();
  const fitting = fittingConditions(event);
  const inputsOf = (section: FormSectionName) =>
    fitting
      .filter((name) => name !== but && conditions[name].section === section)
      .map((name) => (
        <ConditionInput key={name} name={name} field={fields[name] as Field} options={options} saved={saved[name]} />
      ));
  const guards = inputsOf("guards");
  return (
    <>
      <FormSection title={t("rules.form.conditions")} body={t("rules.form.conditionsBody")} help="earn#conditions">
        {inputsOf("general")}
      </FormSection>
      {fitting.includes("onlyProducts") && (
        <FormSection title={t("rules.form.products")} body={t("rules.form.productsBody")}>
          {(["only", "without"] as const).map((way) => (
            <fieldset className="st-fieldset" key={way}>
              <BlockStack gap="400">
                <legend className="st-legend">
                  <Text as="span" fontWeight="semibold">
                    {t(`rules.form.${way}`)}
                  </Text>
                </legend>
                {inputsOf(way)}
              </BlockStack>
            </fieldset>
          ))}
        </FormSection>
      )}
      <FormSection title={t("rules.form.members")} body={t("rules.form.membersBody")}>
        {inputsOf("members")}
      </FormSection>
      {guards.length > 0 && (
        <FormSection title={t("rules.guard.title")} body={t("rules.guard.body")} help="earn#referrals">
          {guards}
        </FormSection>
      )}
    </>
  );
}
