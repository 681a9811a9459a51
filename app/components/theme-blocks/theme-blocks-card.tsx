import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { BlocksToAdd } from "~/components/theme-blocks/blocks-to-add";
import { themeBlocks, type BlockStatus, type ThemeBlock } from "~/components/theme-blocks/theme-blocks";
import { useBlockStatuses } from "~/components/theme-blocks/use-block-statuses";

/**
 * The app's blocks in the published theme, with links into the theme editor for missing ones. Must be last on its page,
 * because it appears only when App Bridge has answered.
 */
export function ThemeBlocksCard() {
  const { t } = useTranslation();
  const statuses = useBlockStatuses();
  if (statuses === null) return null;
  const of = (status: BlockStatus) => themeBlocks.filter((block) => (statuses.get(block) ?? "available") === status);
  const named = (blocks: ThemeBlock[]) => blocks.map((block) => t(`home.blocks.names.${block}`)).join(", ");
  const [active, available, unavailable] = [of("active"), of("available"), of("unavailable")];
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("home.blocks.title")}
          </Text>
          <Text as="p" tone="subdued">
            {active.length > 0 ? t("home.blocks.active", { names: named(active) }) : t("home.blocks.none")}
          </Text>
          {unavailable.length > 0 && (
            <Text as="p" tone="subdued">
              {t("home.blocks.unavailable", { names: named(unavailable) })}
            </Text>
          )}
        </BlockStack>
        {available.length > 0 && <BlocksToAdd blocks={available} />}
      </BlockStack>
    </Card>
  );
}
