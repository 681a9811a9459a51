import { useTranslation } from "react-i18next";
import { NumberInput, TextInput } from "~/components/form/form-fields";
import { currencyExponent } from "~/lib/money";
import { FormModal, useModalForm } from "~/components/form/form-modal";
import { useFormat } from "~/components/format-context";
import { NAME_MAX, type TierBasisName } from "~/modules/tiers/tier-bases";
import { TierPreview } from "./tier-preview";

export type TierFields = { name: string; threshold: string; multiplierPercent: string };
type TierModalProps = {
  id: string;
  basis: TierBasisName;
  tier: TierFields;
  isNew: boolean;
  graceDays: number;
  onClose: () => void;
};

/** The form of a tier. `id` is set before submitting, so that submitting twice makes one tier. */
export function TierModal({ id, basis, tier, isNew, graceDays, onClose }: TierModalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fields, ...modal } = useModalForm({ id: `tier-${id}`, begin: tier, onClose });
  const { name = "", threshold = "" } = modal.form.value ?? tier;
  return (
    <FormModal
      {...modal}
      title={t(isNew ? "tiers.newTitle" : "tiers.changeTitle")}
      action="/app/rewards/tiers?index"
      hidden={{ intent: "save", id }}
      onClose={onClose}
    >
      <TextInput field={fields.name} label={t("tiers.name")} helpText={t("tiers.nameHelp")} maxLength={NAME_MAX} />
      <NumberInput
        field={fields.threshold}
        label={t(`tiers.threshold.${basis}`)}
        helpText={t("tiers.thresholdHelp")}
        suffix={basis === "SPENT" ? format.currency : t(`tiers.unit.${basis}`)}
        decimals={basis === "SPENT" ? currencyExponent(format.currency) : 0}
      />
      <NumberInput
        field={fields.multiplierPercent}
        label={t("tiers.multiplier")}
        helpText={t("tiers.multiplierHelp")}
        decimals={2}
        suffix="x"
      />
      <TierPreview question={new URLSearchParams({ basis, id, name, threshold }).toString()} graceDays={graceDays} />
    </FormModal>
  );
}
