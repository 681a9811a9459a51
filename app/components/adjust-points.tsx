import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { useFetcher } from "@remix-run/react";
import { Banner, FormLayout, Modal } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import { RadioInput, TextInput } from "~/components/form/form-fields";
import { useFormat } from "~/components/format-context";
import { useToast } from "~/components/use-toast";

type Answer = { toast: string | null; reply: SubmissionResult<string[]> | null };
type Fields = { key: string; direction: string; points: string; reason: string };
type AdjustPointsProps = { formKey: string; available: number; onClose: () => void };

/** Made anew each time it opens, with a key of its own: sending the form twice books once. */
export function AdjustPoints({ formKey, available, onClose }: AdjustPointsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const fetcher = useFetcher<Answer>();
  const formElement = useRef<HTMLFormElement>(null);
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  const [form, fields] = useForm<Fields, string[]>({
    id: `adjust-${formKey}`,
    lastResult: answer?.reply,
    defaultValue: { key: formKey, direction: "ADD", points: "", reason: "" },
    shouldRevalidate: "onSubmit",
  });
  useToast(answer);
  const done = answer?.toast != null;
  useEffect(() => {
    if (done) onClose();
  }, [done, onClose]);
  const busy = fetcher.state !== "idle";
  const save = () => formElement.current?.requestSubmit();
  const now = { count: Math.abs(available), points: format.number(available) };
  return (
    <Modal
      open
      onClose={onClose}
      title={t("member.adjust.title")}
      primaryAction={{ content: t("member.adjust.save"), onAction: save, loading: busy }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose, disabled: busy }]}
    >
      <Modal.Section>
        <fetcher.Form method="post" {...getFormProps(form)} ref={formElement}>
          <input type="hidden" name={fields.key.name} value={formKey} />
          <FormLayout>
            {form.errors && <Banner tone="critical">{errorText(form.errors)}</Banner>}
            <RadioInput
              field={fields.direction}
              label={t("member.adjust.direction")}
              options={(["ADD", "DEDUCT"] as const).map((value) => ({ value, label: t(`member.adjust.${value}`) }))}
            />
            <TextInput
              field={fields.points}
              label={t("member.adjust.points")}
              inputMode="numeric"
              helpText={t("member.adjust.available", now)}
            />
            <TextInput
              field={fields.reason}
              label={t("member.adjust.reason")}
              helpText={t("member.adjust.reasonHelp")}
              maxLength={200}
            />
          </FormLayout>
          <button type="submit" hidden />
        </fetcher.Form>
      </Modal.Section>
    </Modal>
  );
}
