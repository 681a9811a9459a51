import { useTranslation } from "react-i18next";
import { SelectInput, NumberInput } from "~/components/form/form-fields";
import { guardCodes } from "~/modules/earning/core/guards";
import { FormSection } from "~/components/form/form-section";
import type { RuleFieldset } from "./formula-section";

const modes = ["WAIT", "REFUSE", "OFF"] as const;

/** What happens to referrals that look suspicious, for each kind of suspicion. */
export function GuardsSection({ fields }: { fields: RuleFieldset }) {
  const { t } = useTranslation();
  const conditions = fields.conditions.getFieldset();
  const guards = conditions.guards.getFieldset();
  const options = modes.map((value) => ({ value, label: t(`rules.guard.${value}`) }));
  return (
    <FormSection title={t("rules.guard.title")} body={t("rules.guard.body")}>
      {guardCodes.map((code) => (
        <SelectInput key={code} field={guards[code]} label={t(`rules.guard.${code}`)} options={options} />
      ))}
      <NumberInput
        field={conditions.networkFriends}
        label={t("rules.guard.networkFriends")}
        helpText={t("rules.guard.networkFriendsHelp")}
      />
    </FormSection>
  );
}
