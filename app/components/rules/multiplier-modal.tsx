import { FormLayout, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { NumberInput, TextInput } from "~/components/form/form-fields";
import { FormModal, useModalForm } from "~/components/form/form-modal";
import { useFormat } from "~/components/format-context";
import type { MultiplierView } from "./multiplier-view";

type Fields = MultiplierView["fields"];
type MultiplierModalProps = { id: string; fields: Fields; isNew: boolean; onClose: () => void };

/** The form of a campaign. `id` is set before submitting, so that submitting twice makes one campaign. */
export function MultiplierModal({ id, fields: begin, isNew, onClose }: MultiplierModalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fields, ...modal } = useModalForm({
    id: `multiplier-${id}`,
    begin: { ...begin, percent: format.typed(begin.percent) },
    onClose,
  });
  return (
    <FormModal
      {...modal}
      title={t(isNew ? "rules.multiplier.newTitle" : "rules.multiplier.editTitle")}
      action="/app/earn/multipliers"
      hidden={{ intent: "save", id }}
      onClose={onClose}
    >
      <TextInput
        field={fields.name}
        label={t("rules.multiplier.name")}
        helpText={t("rules.multiplier.nameHelp")}
        maxLength={60}
      />
      <NumberInput
        field={fields.percent}
        label={t("rules.multiplier.percent")}
        helpText={t("rules.multiplier.percentHelp")}
        decimals={2}
        suffix="x"
      />
      <FormLayout.Group>
        <TextInput field={fields.startsAt} label={t("offer.startsAt")} type="datetime-local" />
        <TextInput field={fields.endsAt} label={t("offer.endsAt")} type="datetime-local" />
      </FormLayout.Group>
      <Text as="p" tone="subdued">
        {t("offer.periodHelp", { timeZone: format.timeZone })}
      </Text>
    </FormModal>
  );
}
