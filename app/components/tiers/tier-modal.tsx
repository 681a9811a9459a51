import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { useFetcher } from "@remix-run/react";
import { Banner, FormLayout, Modal } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import { TextInput } from "~/components/form/form-fields";
import { useFormat } from "~/components/format-context";
import { useToast } from "~/components/use-toast";
import { NAME_MAX, type TierBasisName } from "~/modules/tiers/tier-input";
import { TierPreview } from "./tier-preview";

export type TierFields = { name: string; threshold: string; multiplierPercent: string };
export type TiersAnswer = { toast: string | null; reply: SubmissionResult<string[]> | null };
type TierModalProps = { id: string; basis: TierBasisName; tier: TierFields; isNew: boolean; onClose: () => void };

/** Made anew each time it opens; the id is chosen before, so that sending the form twice makes one tier. */
export function TierModal({ id, basis, tier, isNew, onClose }: TierModalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const fetcher = useFetcher<TiersAnswer>();
  const formElement = useRef<HTMLFormElement>(null);
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  const [form, fields] = useForm<TierFields, string[]>({
    id: `tier-${id}`,
    lastResult: answer?.reply,
    defaultValue: tier,
    shouldRevalidate: "onSubmit",
  });
  useToast(answer);
  const done = answer?.toast != null;
  useEffect(() => {
    if (done) onClose();
  }, [done, onClose]);
  const busy = fetcher.state !== "idle";
  const { name = "", threshold = "" } = form.value ?? tier;
  return (
    <Modal
      open
      onClose={onClose}
      title={t(isNew ? "tiers.newTitle" : "tiers.changeTitle")}
      primaryAction={{
        content: t("form.save"),
        onAction: () => formElement.current?.requestSubmit(),
        loading: busy,
      }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose, disabled: busy }]}
    >
      <Modal.Section>
        <fetcher.Form method="post" action="/app/tiers?index" {...getFormProps(form)} ref={formElement}>
          <input type="hidden" name="intent" value="save" />
          <input type="hidden" name="id" value={id} />
          <FormLayout>
            {form.errors && <Banner tone="critical">{errorText(form.errors)}</Banner>}
            <TextInput
              field={fields.name}
              label={t("tiers.name")}
              helpText={t("tiers.nameHelp")}
              maxLength={NAME_MAX}
            />
            <TextInput
              field={fields.threshold}
              label={t(`tiers.threshold.${basis}`)}
              helpText={t("tiers.thresholdHelp")}
              suffix={basis === "SPENT" ? format.currency : undefined}
              inputMode={basis === "SPENT" ? "decimal" : "numeric"}
            />
            <TextInput
              field={fields.multiplierPercent}
              label={t("tiers.multiplier")}
              helpText={t("tiers.multiplierHelp")}
              suffix="%"
              inputMode="numeric"
            />
            <TierPreview question={new URLSearchParams({ basis, id, name, threshold }).toString()} />
          </FormLayout>
          <button type="submit" hidden />
        </fetcher.Form>
      </Modal.Section>
    </Modal>
  );
}
