import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Banner, BlockStack, FormLayout, Text } from "@shopify/polaris";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { CheckInput, SelectInput, NumberInput, TextInput, useErrorText } from "~/components/form/form-fields";
import { FormSection } from "~/components/form/form-section";
import { UnsavedBar } from "~/components/form/unsaved-bar";
import { useFormat } from "~/components/format-context";
import { missionKinds, proofKinds, TEXT_MAX, TITLE_MAX } from "~/modules/missions/mission-fields";
import type { MissionFields } from "./mission-view";

type MissionFormProps = {
  mission: MissionFields;
  /** kinds of missions for which an enabled rule gives points */
  earning: string[];
  reply: SubmissionResult<string[]> | null;
};

/** Creates or changes a mission. Remounted (by its key) when the saved mission changes. */
export function MissionForm({ mission, earning, reply }: MissionFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const saving = useNavigation().state === "submitting";
  const formElement = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<MissionFields, string[]>({
    id: "mission",
    lastResult: reply,
    defaultValue: { ...mission, points: format.typed(mission.points), places: format.typed(mission.places) },
    shouldRevalidate: "onSubmit",
  });
  const kind = form.value?.kind ?? mission.kind;
  const named = (name: "kind" | "proof", values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`missions.${name}.${value}`) }));
  return (
    <Form method="post" {...getFormProps(form)} ref={formElement}>
      <UnsavedBar
        id="mission-bar"
        open={form.dirty}
        saving={saving}
        onSave={() => formElement.current?.requestSubmit()}
        onDiscard={() => form.reset()}
      />
      <BlockStack gap="400">
        {reply?.status === "error" && <Banner tone="critical">{errorText(form.errors) ?? t("form.failed")}</Banner>}
        {!earning.includes(kind) && (
          <Banner tone="warning" action={{ content: t("mission.toRules"), url: "/app/earn" }}>
            {t("mission.ruleOff", { rule: t(`events.${kind}`) })}
          </Banner>
        )}
        <FormSection title={t("mission.texts")}>
          <SelectInput field={fields.kind} label={t("mission.kind")} options={named("kind", missionKinds)} />
          <TextInput
            field={fields.title}
            label={t("mission.titleField")}
            helpText={t("mission.titleHelp")}
            maxLength={TITLE_MAX}
          />
          <TextInput field={fields.text} label={t("mission.text")} multiline={4} maxLength={TEXT_MAX} />
          <SelectInput
            field={fields.proof}
            label={t("mission.proof")}
            help="earn#missions"
            options={named("proof", proofKinds)}
            helpText={t("mission.proofHelp")}
          />
        </FormSection>
        <FormSection title={t("mission.worth")}>
          <FormLayout.Group>
            <NumberInput field={fields.points} label={t("mission.points")} helpText={t("mission.pointsHelp")} />
            <NumberInput field={fields.places} label={t("mission.places")} helpText={t("mission.placesHelp")} />
          </FormLayout.Group>
        </FormSection>
        <FormSection title={t("mission.period")}>
          <CheckInput field={fields.enabled} label={t("mission.enabled")} helpText={t("mission.enabledHelp")} />
          <FormLayout.Group>
            <TextInput field={fields.startsAt} label={t("mission.startsAt")} type="datetime-local" />
            <TextInput
              field={fields.endsAt}
              label={t("mission.endsAt")}
              type="datetime-local"
              helpText={t("mission.endsAtHelp")}
            />
          </FormLayout.Group>
          <Text as="p" tone="subdued">
            {t("mission.periodHelp", { timeZone: format.timeZone })}
          </Text>
        </FormSection>
      </BlockStack>
      <button type="submit" hidden />
    </Form>
  );
}
