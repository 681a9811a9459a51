import { useTranslation } from "react-i18next";
import { RadioInput, NumberInput, TextInput } from "~/components/form/form-fields";
import { FormModal, useModalForm } from "~/components/form/form-modal";
import { useFormat } from "~/components/format-context";

type AdjustPointsProps = { formKey: string; available: number; onClose: () => void };

/** Mounted anew each time it opens, with a new key: submitting the form twice books once. */
export function AdjustPoints({ formKey, available, onClose }: AdjustPointsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const begin = { key: formKey, direction: "ADD", points: "", reason: "" };
  const { fields, ...modal } = useModalForm({ id: `adjust-${formKey}`, begin, onClose });
  const now = { count: Math.abs(available), points: format.number(available) };
  return (
    <FormModal
      {...modal}
      title={t("member.adjust.title")}
      save={t("member.adjust.save")}
      hidden={{ key: formKey }}
      onClose={onClose}
    >
      <RadioInput
        field={fields.direction}
        label={t("member.adjust.direction")}
        options={(["ADD", "DEDUCT"] as const).map((value) => ({ value, label: t(`member.adjust.${value}`) }))}
      />
      <NumberInput
        field={fields.points}
        label={t("member.adjust.points")}
        helpText={t("member.adjust.available", now)}
      />
      <TextInput
        field={fields.reason}
        label={t("member.adjust.reason")}
        helpText={t("member.adjust.reasonHelp")}
        maxLength={200}
      />
    </FormModal>
  );
}
