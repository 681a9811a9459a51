import { getFormProps, getInputProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, Page, Text } from "@shopify/polaris";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import { TextInput } from "~/components/form/form-fields";
import { UnsavedBar } from "~/components/form/unsaved-bar";
import { useFormat } from "~/components/format-context";
import { useWayBack } from "~/components/way-back";
import type { TermsTexts } from "~/modules/terms/ready-terms";

interface TermsPageProps {
  /** 0 for the ready-made terms */
  version: number;
  publishedAt: string | null;
  texts: TermsTexts;
  ready: TermsTexts;
  /** the ready-made terms' clause on expiry, by the shop's settings */
  expiry: TermsTexts;
  /** URL of the terms in the shop; null while shoppers see none */
  shopPage: string | null;
  reply: SubmissionResult<string[]> | null;
}

const names = ["english", "informalGerman", "formalGerman"] as const;

/** The form of the programme's terms in all languages. Remounted (by its key) when the published ones change. */
export default function TermsPage({ version, publishedAt, texts, ready, expiry, shopPage, reply }: TermsPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const saving = useNavigation().state === "submitting";
  const formElement = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<TermsTexts & { after: string }, string[]>({
    id: "terms",
    lastResult: reply,
    defaultValue: { after: String(version), ...texts },
    shouldRevalidate: "onSubmit",
  });
  const value = form.value ?? {};
  const view = shopPage ? [{ content: t("terms:view"), url: shopPage, external: true }] : [];
  const missing = names.find((name) => !texts[name].includes(expiry[name]));
  const isGone = form.errors?.[0] === "TERMS_CHANGED";
  return (
    <Page title={t("terms:title")} backAction={useWayBack()} secondaryActions={view}>
      <Form method="post" {...getFormProps(form)} ref={formElement}>
        <UnsavedBar
          id="terms-bar"
          open={form.dirty}
          saving={saving}
          onSave={() => formElement.current?.requestSubmit()}
          onDiscard={() => form.reset()}
        />
        <input {...getInputProps(fields.after, { type: "hidden" })} key={fields.after.key} />
        <BlockStack gap="400">
          {reply?.status === "error" && (
            <Banner tone="critical">
              {isGone ? t("terms:TERMS_CHANGED") : (errorText(form.errors) ?? t("form.failed"))}
            </Banner>
          )}
          <Card>
            <BlockStack gap="200">
              <Text as="p">{t("terms:intro")}</Text>
              {publishedAt && (
                <Text as="p">
                  {t("terms:version", { version: format.number(version), date: format.date(publishedAt) })}{" "}
                  {t("terms:change", { version: format.number(version + 1) })}
                </Text>
              )}
              <Text as="p" tone="subdued">
                {t("terms:headings")}
              </Text>
            </BlockStack>
          </Card>
          {names.every((name) => texts[name] === ready[name]) && <Banner tone="info">{t("terms:ready")}</Banner>}
          {missing && <Banner tone="warning">{t("terms:expiry", { text: expiry[missing] })}</Banner>}
          {names.map((name) => (
            <Card key={name}>
              <BlockStack gap="200" inlineAlign="start">
                <div style={{ width: "100%" }}>
                  <TextInput field={fields[name]} label={t(`terms:${name}`)} multiline={8} maxHeight="24rem" />
                </div>
                {value[name] !== ready[name] && (
                  <Button
                    variant="plain"
                    accessibilityLabel={`${t("terms:restore")}: ${t(`terms:${name}`)}`}
                    onClick={() => form.update({ name: fields[name].name, value: ready[name] })}
                  >
                    {t("terms:restore")}
                  </Button>
                )}
              </BlockStack>
            </Card>
          ))}
        </BlockStack>
        <button type="submit" hidden />
      </Form>
    </Page>
  );
}
