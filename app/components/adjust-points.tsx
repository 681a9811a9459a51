import { useTranslation } from "react-i18next";
import { RadioInput, NumberInput, TextInput } from "~/components/form/form-fields";
import { FormModal, useModalForm } from "~/components/form/form-modal";
import { useFormat } from "~/components/format-context";

type AdjustPointsProps = { formKey: string; available: number; onClose: () => void };

/** The form for a manual adjustment. `formKey` must be new each time it opens: a form submitted twice books once. */
export function AdjustPoints({ formKey, available, onClose }: AdjustPointsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const begin = { key: formKey, direction: "ADD", points: "", reason: "" };
  const { fields, ...modal } = useModalForm({ id: `adjust-${formKey}`, begin, onClose });
  const { direction = "ADD", points = "" } = modal.form.value ?? begin;
  const change = Number(format.read(points, 0));
  const after = available + (direction === "ADD" ? change : -change);
  const balance = { before: format.number(available), after: format.number(after) };
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
        suffix={t("units.pointsUnit")}
        helpText={
          <span className="st-numeric" role="status">
            {change > 0
              ? t("member.adjust.change", balance)
              : t("member.adjust.available", { count: Math.abs(available), points: balance.before })}
          </span>
        }
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
