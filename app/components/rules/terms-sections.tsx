import type { FieldMetadata } from "@conform-to/react";
import { FormLayout, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { SelectInput, NumberInput, TextInput } from "~/components/form/form-fields";
import { useFormat } from "~/components/format-context";
import { FormSection } from "~/components/form/form-section";
import type { RuleLimits } from "~/modules/earning/core/limits";
import type { RuleFields } from "./rule-fields";

export type RuleFieldset = { [Name in keyof RuleFields]: FieldMetadata<RuleFields[Name], RuleFields, string[]> };
type SectionProps = { fields: RuleFieldset };

export function HoldSection({ fields, programmeHold }: SectionProps & { programmeHold: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const modes = (["AUTOMATIC", "STAFF"] as const).map((value) => ({ value, label: t(`rules.approval.${value}`) }));
  return (
    <FormSection title={t("rules.form.grant")} help="earn#approval">
      <SelectInput
        field={fields.approval}
        label={t("rules.form.approval")}
        options={modes}
        helpText={t("rules.form.approvalHelp")}
      />
      <NumberInput
        field={fields.holdDays}
        label={t("programme.hold.days")}
        help="earn#hold-time"
        suffix={t("programme.hold.daysSuffix")}
        helpText={t("rules.form.holdHelp", { count: programmeHold, days: format.number(programmeHold) })}
      />
    </FormSection>
  );
}

type LimitName = keyof RuleLimits;
const limitPairs: LimitName[][] = [
  ["perDay", "perMonth"],
  ["perYear", "lifetime"],
];

export function LimitInput({ fields, name }: SectionProps & { name: LimitName }) {
  const { t } = useTranslation();
  const field = fields.limits.getFieldset()[name];
  return <NumberInput field={field} label={t(`rules.form.${name}`)} suffix={t("rules.form.times")} />;
}

/** The limits, except `but`, which is shown elsewhere in the form. */
export function LimitsSection({ fields, but }: SectionProps & { but: LimitName | null }) {
  const { t } = useTranslation();
  return (
    <FormSection title={t("rules.form.limits")} body={t("rules.form.limitsBody")} help="earn#limits">
      {limitPairs.map((pair) => (
        <FormLayout.Group condensed key={pair.join()}>
          {pair.map((name) => name !== but && <LimitInput key={name} fields={fields} name={name} />)}
        </FormLayout.Group>
      ))}
    </FormSection>
  );
}

export function PeriodSection({ fields }: SectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <FormSection title={t("offer.period")} body={t("rules.form.periodBody")}>
      <FormLayout.Group>
        <TextInput field={fields.validFrom} label={t("offer.startsAt")} type="datetime-local" />
        <TextInput field={fields.validTo} label={t("offer.endsAt")} type="datetime-local" />
      </FormLayout.Group>
      <Text as="p" tone="subdued">
        {t("offer.periodHelp", { timeZone: format.timeZone })}
      </Text>
      <NumberInput
        field={fields.priority}
        label={t("rules.form.priority")}
        help="earn#several-rules"
        helpText={t("rules.form.priorityHelp")}
        signed
      />
    </FormSection>
  );
}
