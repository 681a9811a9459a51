import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { useFetcher } from "@remix-run/react";
import { Banner, FormLayout, Modal, Text } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import { TextInput } from "~/components/form/form-fields";
import { useFormat } from "~/components/format-context";
import { useToast } from "~/components/use-toast";
import type { MultiplierView } from "./multiplier-view";

type Fields = MultiplierView["fields"];
type Answer = { toast: string | null; reply: SubmissionResult<string[]> | null };
type MultiplierModalProps = { id: string; fields: Fields; isNew: boolean; onClose: () => void };

/** Made anew each time it opens; the id is chosen before, so that sending the form twice makes one campaign. */
export function MultiplierModal({ id, fields: begin, isNew, onClose }: MultiplierModalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const fetcher = useFetcher<Answer>();
  const formElement = useRef<HTMLFormElement>(null);
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  const [form, fields] = useForm<Fields, string[]>({
    id: `multiplier-${id}`,
    lastResult: answer?.reply,
    defaultValue: begin,
    shouldRevalidate: "onSubmit",
  });
  useToast(answer);
  const done = answer?.toast != null;
  useEffect(() => {
    if (done) onClose();
  }, [done, onClose]);
  const busy = fetcher.state !== "idle";
  return (
    <Modal
      open
      onClose={onClose}
      title={t(isNew ? "rules.multiplier.newTitle" : "rules.multiplier.editTitle")}
      primaryAction={{
        content: t("form.save"),
        onAction: () => formElement.current?.requestSubmit(),
        loading: busy,
      }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose, disabled: busy }]}
    >
      <Modal.Section>
        <fetcher.Form method="post" action="/app/rules?index" {...getFormProps(form)} ref={formElement}>
          <input type="hidden" name="intent" value="saveMultiplier" />
          <input type="hidden" name="id" value={id} />
          <FormLayout>
            {form.errors && <Banner tone="critical">{errorText(form.errors)}</Banner>}
            <TextInput
              field={fields.name}
              label={t("rules.multiplier.name")}
              helpText={t("rules.multiplier.nameHelp")}
              maxLength={60}
            />
            <TextInput
              field={fields.percent}
              label={t("rules.multiplier.percent")}
              helpText={t("rules.multiplier.percentHelp")}
              suffix="%"
              inputMode="numeric"
            />
            <FormLayout.Group>
              <TextInput field={fields.startsAt} label={t("offer.startsAt")} type="datetime-local" />
              <TextInput field={fields.endsAt} label={t("offer.endsAt")} type="datetime-local" />
            </FormLayout.Group>
            <Text as="p" tone="subdued">
              {t("offer.periodHelp", { timeZone: format.timeZone })}
            </Text>
          </FormLayout>
          <button type="submit" hidden />
        </fetcher.Form>
      </Modal.Section>
    </Modal>
  );
}
