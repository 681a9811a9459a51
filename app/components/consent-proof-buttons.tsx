import { BlockStack, Button, InlineError, InlineStack } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useDownload } from "~/components/use-download";

const formats = ["csv", "json"] as const;

/** Buttons that download the proof of a member's e-mail consent. */
export function ConsentProofButtons({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const { busy, failed, download } = useDownload();
  const files = formats.map((format) => ({
    name: `consent-${customerId}.${format}`,
    url: `/app/consent-proof/${customerId}?format=${format}`,
    label: t(`member.consent.proof_${format}`),
  }));
  return (
    <BlockStack gap="100">
      <InlineStack gap="200">
        {files.map(({ name, url, label }) => (
          <Button key={name} variant="plain" loading={busy === name} onClick={() => void download(url, name)}>
            {label}
          </Button>
        ))}
      </InlineStack>
      {failed && <InlineError message={t("member.consent.proofFailed")} fieldID="consent-proof" />}
    </BlockStack>
  );
}
