import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Banner, BlockStack, FormLayout, Layout, Text } from "@shopify/polaris";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import { SelectInput, NumberInput, TextInput } from "~/components/form/form-fields";
import { currencyExponent } from "~/lib/money";
import { PictureInput } from "~/components/form/picture-input";
import { FormSection } from "~/components/form/form-section";
import { UnsavedBar } from "~/components/form/unsaved-bar";
import { useFormat } from "~/components/format-context";
import { usePictureCheck } from "~/components/use-picture-check";
import { OfferPreview } from "~/components/offer-preview";
import type { OfferFields } from "~/components/offer-view";

type OfferFormProps = {
  offer: OfferFields;
  /** copied from another offer, so it has unsaved changes from the start */
  copied?: boolean;
  reply: SubmissionResult<string[]> | null;
  readOnly: boolean;
};

/** Creates or changes an offer, with a preview beside it. Remounted (by its key) when the saved offer changes. */
export function OfferForm({ offer, copied = false, reply, readOnly }: OfferFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const saving = useNavigation().state === "submitting";
  const formElement = useRef<HTMLFormElement>(null);
  const [unsavedCopy, setUnsavedCopy] = useState(copied);
  const picture = usePictureCheck(formElement, copied ? "" : offer.imageUrl);
  const [form, fields] = useForm<OfferFields, string[]>({
    id: "offer",
    lastResult: reply,
    defaultValue: { ...offer, percent: format.typed(offer.percent), amount: format.typed(offer.amount) },
    shouldRevalidate: "onSubmit",
  });
  const value = form.value ?? {};
  const kinds = (["PERCENT", "AMOUNT"] as const).map((kind) => ({ value: kind, label: t(`offer.${kind}`) }));
  const read = ({ percent = "", amount = "" }) => ({
    percent: format.read(percent, 0) ?? "",
    amount: format.read(amount, currencyExponent(format.currency)) ?? "",
  });
  const disabled = readOnly;
  const { onSubmit, ...formProps } = getFormProps(form);
  return (
    <Form
      method="post"
      {...formProps}
      onSubmit={(event) => (picture.passes(event, value.imageUrl ?? "") ? onSubmit(event) : undefined)}
      ref={formElement}
    >
      <UnsavedBar
        id="offer-bar"
        open={(form.dirty || unsavedCopy) && !readOnly}
        saving={saving || picture.checking}
        onSave={() => formElement.current?.requestSubmit()}
        onDiscard={() => {
          form.reset();
          setUnsavedCopy(false);
        }}
      />
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {reply?.status === "error" && <Banner tone="critical">{errorText(form.errors) ?? t("form.failed")}</Banner>}
            <FormSection title={t("offer.texts")}>
              <TextInput
                field={fields.title}
                label={t("offer.titleField")}
                helpText={t("offer.titleHelp")}
                maxLength={60}
                disabled={disabled}
              />
              <TextInput
                field={fields.text}
                label={t("offer.text")}
                multiline={3}
                maxLength={500}
                disabled={disabled}
              />
              <PictureInput
                url={fields.imageUrl}
                alt={fields.imageAlt}
                disabled={disabled}
                error={picture.broken === value.imageUrl ? t("errors.PICTURE_BROKEN") : undefined}
              />
            </FormSection>
            <FormSection title={t("offer.discount")}>
              <FormLayout.Group condensed>
                <SelectInput field={fields.discount} label={t("offer.kind")} options={kinds} disabled={disabled} />
                {(value.discount ?? offer.discount) === "AMOUNT" ? (
                  <NumberInput
                    key="amount"
                    field={fields.amount}
                    label={t("offer.amount")}
                    suffix={format.currency}
                    decimals={currencyExponent(format.currency)}
                    disabled={disabled}
                  />
                ) : (
                  <NumberInput
                    key="percent"
                    field={fields.percent}
                    label={t("offer.percent")}
                    suffix="%"
                    disabled={disabled}
                  />
                )}
              </FormLayout.Group>
              <TextInput
                field={fields.code}
                label={t("offer.code")}
                help="offers#how-it-works"
                helpText={t("offer.codeHelp")}
                maxLength={30}
                disabled={disabled}
              />
            </FormSection>
            <FormSection title={t("offer.period")}>
              <FormLayout.Group>
                <TextInput
                  field={fields.startsAt}
                  label={t("offer.startsAt")}
                  type="datetime-local"
                  disabled={disabled}
                />
                <TextInput
                  field={fields.endsAt}
                  label={t("offer.endsAt")}
                  type="datetime-local"
                  helpText={t("offer.endsAtHelp")}
                  disabled={disabled}
                />
              </FormLayout.Group>
              <Text as="p" tone="subdued">
                {t("offer.periodHelp", { timeZone: format.timeZone })}
              </Text>
            </FormSection>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <OfferPreview offer={{ ...offer, ...value, ...read(value) }} />
        </Layout.Section>
      </Layout>
      <button type="submit" hidden disabled={readOnly} />
    </Form>
  );
}
