import { useTranslation } from "react-i18next";
import { NumberInput, type Field } from "~/components/form/form-fields";
import { FormSection } from "~/components/form/form-section";

/** The discount for referred friends: one for the whole shop, saved with the rule. */
export default function FriendDiscountSection({ field, percent }: { field: Field; percent: string }) {
  const { t } = useTranslation();
  return (
    <FormSection title={t("referral:friend.title")} body={t("referral:friend.body")}>
      <NumberInput
        field={field}
        label={t("referral:friend.percent")}
        help="earn#referrals"
        suffix="%"
        maxLength={3}
        helpText={/^[1-9]\d?$|^100$/.test(percent) && t("referral:friend.preview", { percent })}
      />
    </FormSection>
  );
}
