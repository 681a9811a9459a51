import type { FormMetadata } from "@conform-to/react";
import { FormLayout } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { SelectInput, NumberInput, type Field } from "~/components/form/form-fields";
import { currencyExponent } from "~/lib/money";
import { useFormat } from "~/components/format-context";
import { type EarningEventKind, formulasOf } from "~/modules/earning/core/earning-event";
import { FormSection } from "~/components/form/form-section";
import type { ConditionFields } from "~/modules/earning/conditions/rule-conditions";
import type { MainTerm } from "./advanced-fields";
import { ConditionInput } from "./condition-input";
import { LadderEditor } from "./ladder-editor";
import type { RuleFields } from "./rule-fields";
import type { RuleOptions } from "./rule-options";
import { LimitInput, type RuleFieldset } from "./terms-sections";

type FormulaSectionProps = {
  event: EarningEventKind;
  kind: string;
  form: FormMetadata<RuleFields, string[]>;
  fields: RuleFieldset;
  /** the condition or limit that is shown here instead of under "Advanced" */
  main: MainTerm;
  options: RuleOptions;
  saved: ConditionFields;
};

/** How many points the rule gives: fixed, by money, or by days without an order; with the main condition or limit. */
export function FormulaSection({ event, kind, form, fields, main, options, saved }: FormulaSectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const kinds = formulasOf(event);
  const unit = t("units.pointsUnit");
  return (
    <FormSection title={t("rules.form.points")} body={t(`rules.about.${event}`)}>
      {kinds.length > 1 && (
        <SelectInput
          field={fields.kind}
          label={t("rules.form.kind")}
          options={kinds.map((value) => ({ value, label: t(`rules.kind.${value}`) }))}
        />
      )}
      {kind === "FIXED" && (
        <NumberInput key="points" field={fields.points} label={t("programme.points")} suffix={unit} />
      )}
      {event === "REVIEW" && (
        <NumberInput
          field={fields.photoPoints}
          label={t("rules.form.photoPoints")}
          helpText={t("rules.form.photoPointsHelp")}
          suffix={unit}
        />
      )}
      {kind === "PER_UNIT" && (
        <FormLayout.Group condensed key="unit">
          <NumberInput field={fields.pointsPerUnit} label={t("programme.points")} suffix={unit} />
          <NumberInput
            field={fields.unit}
            label={t("programme.unit")}
            help="earn#what-counts"
            suffix={format.currency}
            decimals={currencyExponent(format.currency)}
          />
        </FormLayout.Group>
      )}
      {kind === "STEPS" && <LadderEditor form={form} field={fields.steps} />}
      {main.condition ? (
        <ConditionInput
          name={main.condition}
          field={fields.conditions.getFieldset()[main.condition] as Field}
          options={options}
          saved={saved[main.condition]}
        />
      ) : (
        <LimitInput fields={fields} name={main.limit} />
      )}
    </FormSection>
  );
}
