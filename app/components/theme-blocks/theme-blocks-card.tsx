import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { appBridge } from "~/components/app-bridge";
import {
  editorAddress,
  readBlockStatuses,
  themeBlocks,
  type BlockStatus,
  type ThemeBlock,
} from "~/components/theme-blocks/theme-blocks";

/**
 * Which of the app's blocks the published theme has, and a way into the theme editor for each that it lacks. Stands last on
 * its page: it appears once App Bridge has answered, and must not move anything.
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

function BlocksToAdd({ blocks }: { blocks: ThemeBlock[] }) {
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

/** Null until App Bridge has answered, and without App Bridge. */
function useBlockStatuses() {
  const [statuses, setStatuses] = useState<ReturnType<typeof readBlockStatuses>>(null);
  useEffect(() => {
    let shown = true;
    appBridge()
      ?.app?.extensions?.()
      .then((extensions) => shown && setStatuses(readBlockStatuses(extensions)))
      // Without App Bridge's answer the page says nothing of the theme.
      .catch((error: unknown) => console.warn("App Bridge does not tell which blocks the theme has", error));
    return () => {
      shown = false;
    };
  }, []);
  return statuses;
}
