import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { appBridge } from "~/components/app-bridge";
import { editorAddress, type ThemeBlock } from "~/components/theme-blocks/theme-blocks";

/** Blocks that the theme lacks, each with a link into the theme editor. */
export function BlocksToAdd({ blocks }: { blocks: ThemeBlock[] }) {
  const { t } = useTranslation();
  const add = (block: ThemeBlock) => window.open(editorAddress(block, appBridge()?.config.apiKey ?? ""), "_top");
  return (
    <>
      <BlockStack gap="200">
        <Text as="h3" fontWeight="medium">
          {t("home.blocks.available")}
        </Text>
        <ul className="st-list">
          {blocks.map((block) => {
            const name = t(`home.blocks.names.${block}`);
            return (
              <li key={block}>
                <InlineStack align="space-between" blockAlign="center" gap="200">
                  <Text as="span">{name}</Text>
                  <Button onClick={() => add(block)} accessibilityLabel={t("home.blocks.addNamed", { name })}>
                    {t("home.blocks.add")}
                  </Button>
                </InlineStack>
              </li>
            );
          })}
        </ul>
      </BlockStack>
      <Text as="p" variant="bodySm" tone="subdued">
        {t("home.blocks.help")}
      </Text>
    </>
  );
}
