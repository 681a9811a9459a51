import { Button, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";

type CopyFieldProps = { id: string; label: string; value: string; helpText?: string };

/** A text with a button that copies it; where the browser does not allow that, the button selects the text. */
export function CopyField({ id, label, value, helpText }: CopyFieldProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Focus selects the text. In a frame without clipboard permission only the deprecated command copies.
      document.getElementById(id)?.focus();
      setCopied(document.execCommand("copy"));
    }
  };
  return (
    <>
      <TextField
        id={id}
        label={label}
        value={value}
        helpText={helpText}
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
    </>
  );
}
