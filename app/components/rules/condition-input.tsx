import type { FieldMetadata } from "@conform-to/react";
import { BlockStack } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ChoiceInput } from "~/components/form/choice-input";
import { CheckInput, NumberInput, SelectInput, type Field } from "~/components/form/form-fields";
import { ResourceInput } from "~/components/form/resource-input";
import { useFormat } from "~/components/format-context";
import { currencyExponent } from "~/lib/money";
import { conditions, type AnyCondition, type ConditionName } from "~/modules/earning/conditions/all";
import type { ConditionFields } from "~/modules/earning/conditions/rule-conditions";
import { guardCodes, type GuardCode } from "~/modules/earning/guards/all";
import { optionsFrom, type RuleOptions } from "./rule-options";
import { WeekdayInput } from "./weekday-input";

type GuardFields = FieldMetadata<Record<GuardCode, string>>;

/** What each guard does when it finds a fraud signal. */
function GuardInputs({ field }: { field: GuardFields }) {
  const { t } = useTranslation();
  const guards = field.getFieldset();
  const modes = (["WAIT", "REFUSE", "OFF"] as const).map((value) => ({ value, label: t(`rules.guard.${value}`) }));
  return (
    <BlockStack gap="300">
      {guardCodes.map((code) => (
        <SelectInput key={code} field={guards[code]} label={t(`rules.guard.${code}`)} options={modes} />
      ))}
    </BlockStack>
  );
}

type ConditionInputProps = {
  name: ConditionName;
  field: Field;
  options: RuleOptions;
  saved: ConditionFields[ConditionName];
};

/** The form field of a condition, as its registry entry defines it. */
export function ConditionInput({ name, field, options, saved }: ConditionInputProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { control }: AnyCondition["field"] = conditions[name].field;
  const label = t(`rules.form.${name}`);
  const help = `rules.form.${name}Help`;
  const helpText = i18n.exists(help) ? t(help) : undefined;
  const unit = i18n.exists(`rules.form.${name}Unit`) ? t(`rules.form.${name}Unit`) : undefined;
  switch (control.kind) {
    case "choices": {
      const choices = optionsFrom(control.from, options, { t, language: i18n.language });
      if (control.unlessEmpty && choices.length === 0 && saved === "") return null;
      return <ChoiceInput field={field} label={label} options={choices} own={control.own} />;
    }
    case "resources":
      return <ResourceInput field={field} label={label} type={control.type} titles={options.titles[control.type]} />;
    case "weekdays":
      return <WeekdayInput id={field.id} name={field.name} initialValue={[saved as string | string[]].flat()} />;
    case "amount":
      return (
        <NumberInput
          field={field}
          label={label}
          helpText={helpText}
          suffix={format.currency}
          decimals={currencyExponent(format.currency)}
        />
      );
    case "whole":
      return <NumberInput field={field} label={label} helpText={helpText} suffix={unit} />;
    case "check":
      return <CheckInput field={field} label={label} helpText={helpText} />;
    case "guards":
      return <GuardInputs field={field as unknown as GuardFields} />;
  }
}
