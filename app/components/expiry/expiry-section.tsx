import { BlockStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { CheckInput, NumberInput, SelectInput, type Field } from "~/components/form/form-fields";
import { FormSection } from "~/components/form/form-section";
import { expiryModes } from "~/modules/expiry/expiry-date";
import type { ExpiryFields } from "~/modules/expiry/expiry-fields";
import { activityKinds } from "~/modules/expiry/policy";
import { ExpiryPreview } from "./expiry-preview";

interface Props {
  fields: Record<keyof ExpiryFields, Field>;
  /** the form's current values */
  value: Partial<ExpiryFields>;
  saved: ExpiryFields;
}

interface KeptFieldsProps {
  names: readonly (keyof ExpiryFields)[];
  fields: Record<keyof ExpiryFields, Pick<Field, "name">>;
  saved: ExpiryFields;
}

/** Hidden fields with the saved values of settings that the form does not show. */
const KeptFields = ({ names, fields, saved }: KeptFieldsProps) =>
  names.map((name) => saved[name] && <input key={name} type="hidden" name={fields[name].name} value={saved[name]} />);

const timed = ["months", "graceDays", "paused"] as const;

/** When points expire, with a preview of who would lose how much. */
export function ExpirySection({ fields, value, saved }: Props) {
  const { t } = useTranslation();
  const mode = expiryModes.find((one) => one === value.mode) ?? "NONE";
  const counts = mode === "AFTER_INACTIVITY";
  const question = Object.entries(value).map(([name, typed]): [string, string] => [`expiry.${name}`, typed]);
  return (
    <FormSection title={t("programme:expiry.title")} body={t("programme:expiry.body")} help="earn#expiry">
      <SelectInput
        field={fields.mode}
        label={t("programme:expiry.mode")}
        options={expiryModes.map((one) => ({ value: one, label: t(`programme:expiry.${one}`) }))}
        helpText={t(`programme:expiry.${mode}Help`)}
      />
      {mode === "NONE" ? (
        <KeptFields names={timed} fields={fields} saved={saved} />
      ) : (
        <NumberInput
          field={fields.months}
          label={t(`programme:expiry.months.${mode}`)}
          suffix={t("programme:expiry.months.unit")}
          helpText={t("programme:expiry.months.help")}
        />
      )}
      {counts ? (
        <fieldset className="st-fieldset">
          <BlockStack gap="100">
            <legend className="st-legend">
              <Text as="span">{t("programme:expiry.activity.title")}</Text>
            </legend>
            {activityKinds.map((kind) => (
              <CheckInput key={kind} field={fields[kind]} label={t(`programme:expiry.activity.${kind}`)} />
            ))}
          </BlockStack>
        </fieldset>
      ) : (
        <KeptFields names={activityKinds} fields={fields} saved={saved} />
      )}
      {mode !== "NONE" && (
        <NumberInput
          field={fields.graceDays}
          label={t("programme:expiry.grace.title")}
          help="earn#grace-time"
          suffix={t("programme.hold.daysSuffix")}
          helpText={t("programme:expiry.grace.help")}
        />
      )}
      {mode !== "NONE" && (
        <CheckInput
          field={fields.paused}
          label={t("programme:expiry.paused")}
          helpText={t("programme:expiry.pausedHelp")}
        />
      )}
      {mode !== "NONE" && value.paused !== "on" && (
        <ExpiryPreview question={new URLSearchParams(question).toString()} />
      )}
    </FormSection>
  );
}
