import { Banner, BlockStack, Button, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** The key, to be copied now. Where the browser does not let us copy, it stands selected for doing so by hand. */
export function ShownKey({ value }: { value: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Focus selects all of it. In a frame without the permission for the clipboard only the old command copies.
      document.getElementById("shown-api-key")?.focus();
      setCopied(document.execCommand("copy"));
    }
  };
  return (
    <BlockStack gap="400">
      <Banner tone="warning">{t("settings.keys.once")}</Banner>
      <TextField
        id="shown-api-key"
        label={t("settings.keys.key")}
        value={value}
        readOnly
        selectTextOnFocus
        monospaced
        autoComplete="off"
        connectedRight={
          <Button onClick={() => void copy()}>{t(copied ? "settings.keys.copied" : "settings.keys.copy")}</Button>
        }
      />
      <div role="status">
        <Text as="span" visuallyHidden>
          {copied ? t("settings.keys.copied") : ""}
        </Text>
      </div>
    </BlockStack>
  );
}
