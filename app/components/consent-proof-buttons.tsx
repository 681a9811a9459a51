import { Button, InlineStack } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { appBridge } from "~/components/app-bridge";
import { downloadFile } from "~/components/download-file";

const formats = ["csv", "json"] as const;
type Format = (typeof formats)[number];

/** Saves the proof of a member's e-mail consent. */
export function ConsentProofButtons({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState<Format | null>(null);
  const save = async (format: Format) => {
    setBusy(format);
    const url = `/app/consent-proof/${customerId}?format=${format}`;
    const done = await downloadFile(url, `consent-${customerId}.${format}`).catch(() => false);
    setBusy(null);
    if (!done) void appBridge()?.toast?.show(t("member.consent.proofFailed"), { isError: true });
  };
  return (
    <InlineStack gap="200">
      {formats.map((format) => (
        <Button key={format} variant="plain" loading={busy === format} onClick={() => void save(format)}>
          {t(`member.consent.proof_${format}`)}
        </Button>
      ))}
    </InlineStack>
  );
}
