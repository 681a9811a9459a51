import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Banner, Text } from "@shopify/polaris";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import { SelectInput, NumberInput } from "~/components/form/form-fields";
import { FormSection } from "~/components/form/form-section";
import { UnsavedBar } from "~/components/form/unsaved-bar";
import { tierBases, type TierBasisName } from "~/modules/tiers/tier-bases";
import { TierPreview } from "./tier-preview";

type SettingsFields = { basis: string; graceDays: string };
type TierSettingsProps = {
  basis: TierBasisName | null;
  graceDays: number;
  hasTiers: boolean;
  reply: SubmissionResult<string[]> | null;
};

/** The form of what decides a member's tier. Remounted (by its key) when the saved settings change. */
export function TierSettings({ basis, graceDays, hasTiers, reply }: TierSettingsProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const saving = useNavigation().state === "submitting";
  const formElement = useRef<HTMLFormElement>(null);
  const saved = { basis: basis ?? "NONE", graceDays: String(graceDays) };
  const [form, fields] = useForm<SettingsFields, string[]>({
    id: "tier-settings",
    lastResult: reply,
    defaultValue: saved,
    shouldRevalidate: "onSubmit",
    shouldDirtyConsider: (name) => name !== "intent",
  });
  const chosen = tierBases.find((value) => value === (form.value?.basis ?? saved.basis));
  const other = hasTiers && chosen !== basis;
  return (
    <Form method="post" {...getFormProps(form)} ref={formElement}>
      <input type="hidden" name="intent" value="settings" />
      <UnsavedBar
        id="tier-settings-bar"
        open={form.dirty}
        saving={saving}
        onSave={() => formElement.current?.requestSubmit()}
        onDiscard={() => form.reset()}
      />
      <FormSection title={t("tiers.settings.title")} help="tiers#what-decides">
        {form.errors && <Banner tone="critical">{errorText(form.errors)}</Banner>}
        <SelectInput
          field={fields.basis}
          label={t("tiers.settings.basis")}
          helpText={chosen && t(`tiers.settings.basisHelp.${chosen}`)}
          options={["NONE", ...tierBases].map((value) => ({ value, label: t(`tiers.settings.${value}`) }))}
        />
        {other && <Text as="p">{t(chosen ? "tiers.settings.changed" : "tiers.settings.off")}</Text>}
        <NumberInput
          field={fields.graceDays}
          label={t("tiers.settings.graceDays")}
          help="tiers#moving-up-and-down"
          helpText={t("tiers.settings.graceHelp")}
          suffix={t("tiers.settings.days")}
        />
        {other && chosen && (
          <TierPreview question={new URLSearchParams({ basis: chosen }).toString()} graceDays={graceDays} />
        )}
      </FormSection>
    </Form>
  );
}
