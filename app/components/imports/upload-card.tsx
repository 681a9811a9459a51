import { useFetcher } from "@remix-run/react";
import { BlockStack, Card, DropZone, InlineError, InlineStack, Spinner, Text } from "@shopify/polaris";
import { useId, useState } from "react";
import { HelpLink } from "~/components/help-link";
import { useTranslation } from "react-i18next";

/** The upload of another app's file; redirects to the page of the new import. */
export function UploadCard({ bytesMax }: { bytesMax: number }) {
  const { t } = useTranslation();
  const fetcher = useFetcher<{ error: string; params: Record<string, string | number> } | undefined>();
  const [refused, setRefused] = useState<string | null>(null);
  const errorId = useId();
  const busy = fetcher.state !== "idle";
  const send = (_all: File[], accepted: File[]) => {
    const [file] = accepted;
    if (!file) return setRefused("FILE_NOT_A_TABLE");
    if (file.size > bytesMax) return setRefused("FILE_TOO_LONG");
    setRefused(null);
    const form = new FormData();
    form.set("file", file);
    return fetcher.submit(form, { method: "post", encType: "multipart/form-data" });
  };
  const error = refused ?? (busy ? null : (fetcher.data?.error ?? null));
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <InlineStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("imports:upload.title")}
            </Text>
            <HelpLink to="import#get-the-file" about={t("imports:upload.file")} />
          </InlineStack>
          <Text as="p" tone="subdued">
            {t("imports:upload.body")}
          </Text>
        </BlockStack>
        <DropZone
          label={t("imports:upload.file")}
          labelHidden
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          allowMultiple={false}
          disabled={busy}
          onDrop={send}
          variableHeight
        >
          {busy ? (
            <div className="st-import-wait" role="status">
              <Spinner size="small" accessibilityLabel={t("imports:upload.reading")} />
              <Text as="span">{t("imports:upload.reading")}</Text>
            </div>
          ) : (
            <DropZone.FileUpload actionTitle={t("imports:upload.choose")} actionHint={t("imports:upload.hint")} />
          )}
        </DropZone>
        {error && (
          <div role="alert">
            <InlineError message={t(`imports:errors.${error}`, { ...fetcher.data?.params })} fieldID={errorId} />
          </div>
        )}
      </BlockStack>
    </Card>
  );
}
