import { Banner, BlockStack } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { CopyField } from "~/components/form/copy-field";

/** The key, to be copied now. */
export function ShownKey({ value }: { value: string }) {
  const { t } = useTranslation();
  return (
    <BlockStack gap="400">
      <Banner tone="warning">{t("settings.keys.once")}</Banner>
      <CopyField id="shown-api-key" label={t("settings.keys.key")} value={value} />
    </BlockStack>
  );
}
