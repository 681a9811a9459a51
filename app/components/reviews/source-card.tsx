import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { useFetcher } from "@remix-run/react";
import { Badge, Banner, BlockStack, Card, FormLayout, InlineStack, Text } from "@shopify/polaris";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { CopyField } from "~/components/form/copy-field";
import { CheckInput, TextInput, useErrorText } from "~/components/form/form-fields";
import { UnsavedBar } from "~/components/form/unsaved-bar";
import { useToast } from "~/components/use-toast";
import { SECRET_MAX } from "~/modules/reviews/sources/source-kinds";
import { SourceHealth } from "./source-health";
import type { SourceView } from "./source-view";

interface Answer {
  reply: SubmissionResult<string[]> | null;
  toast: string | null;
}
type Fields = { enabled: string; secret: string };

/** Another review app: switch, secret (never shown again), the webhook URL to enter there, and its health. */
export function SourceCard({ source }: { source: SourceView }) {
  const { kind, name, enabled, address } = source;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const fetcher = useFetcher<Answer>();
  useToast(fetcher.data);
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<Fields, string[]>({
    id: `review-source-${kind}`,
    lastResult: fetcher.state === "idle" ? fetcher.data?.reply : undefined,
    defaultValue: { enabled: enabled ? "on" : "", secret: "" },
    shouldRevalidate: "onSubmit",
  });
  return (
    <Card>
      <fetcher.Form method="post" action={`/app/settings/review-sources/${kind}`} {...getFormProps(form)} ref={element}>
        <UnsavedBar
          id={`review-source-${kind}-bar`}
          open={form.dirty}
          saving={fetcher.state !== "idle"}
          onSave={() => element.current?.requestSubmit()}
          onDiscard={() => form.reset()}
        />
        <BlockStack gap="400">
          <InlineStack gap="200" blockAlign="center">
            <Text as="h2" variant="headingMd">
              {t("settings.reviews.title", { name })}
            </Text>
            <Badge tone={enabled ? "success" : undefined}>{t(enabled ? "rules.state.ON" : "rules.state.OFF")}</Badge>
          </InlineStack>
          <Text as="p" tone="subdued">
            {t("settings.reviews.body", { name })}
          </Text>
          <FormLayout>
            {form.errors && <Banner tone="critical">{errorText(form.errors)}</Banner>}
            <CheckInput field={fields.enabled} label={t("settings.reviews.enabled", { name })} />
            <TextInput
              field={fields.secret}
              type="password"
              label={t("settings.reviews.secret")}
              help="settings#reviews-from-another-app"
              helpText={t(`settings.reviews.secretHelp.${kind}`)}
              placeholder={address ? t("settings.reviews.secretKept") : undefined}
              maxLength={SECRET_MAX}
            />
            {address && (
              <CopyField
                id={`review-source-${kind}-address`}
                label={t("settings.reviews.address")}
                value={address}
                helpText={t(`settings.reviews.addressHelp.${kind}`)}
              />
            )}
          </FormLayout>
          {address && <SourceHealth source={source} />}
        </BlockStack>
        <button type="submit" hidden />
      </fetcher.Form>
    </Card>
  );
}
