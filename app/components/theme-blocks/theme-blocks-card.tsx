import { Badge, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
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

/** Which of the app's blocks the published theme has, and a way into the theme editor for each that it lacks. */
export function ThemeBlocksCard() {
  const { t } = useTranslation();
  const statuses = useBlockStatuses();
  if (statuses === null) return null;
  const inTheme = themeBlocks.filter((block) => statuses.get(block) === "active");
  const missing = themeBlocks.filter((block) => statuses.get(block) !== "active");
  const names = inTheme.map((block) => t(`home.blocks.names.${block}`)).join(", ");
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("home.blocks.title")}
          </Text>
          <Text as="p" tone="subdued">
            {inTheme.length > 0 ? t("home.blocks.active", { names }) : t("home.blocks.none")}
          </Text>
        </BlockStack>
        {missing.length > 0 && (
          <>
            <ul className="st-list">
              {missing.map((block) => (
                <li key={block}>
                  <MissingBlock block={block} status={statuses.get(block) ?? "available"} />
                </li>
              ))}
            </ul>
            <Text as="p" variant="bodySm" tone="subdued">
              {t("home.blocks.help")}
            </Text>
          </>
        )}
      </BlockStack>
    </Card>
  );
}

function MissingBlock({ block, status }: { block: ThemeBlock; status: BlockStatus }) {
  const { t } = useTranslation();
  const name = t(`home.blocks.names.${block}`);
  const add = () => window.open(editorAddress(block, appBridge()?.config.apiKey ?? ""), "_top");
  return (
    <InlineStack align="space-between" blockAlign="center" gap="200">
      <InlineStack gap="200" blockAlign="center">
        <Text as="span">{name}</Text>
        <Badge>{t(`home.blocks.status.${status}`)}</Badge>
      </InlineStack>
      {status !== "unavailable" && (
        <Button onClick={add} accessibilityLabel={t("home.blocks.addNamed", { name })}>
          {t("home.blocks.add")}
        </Button>
      )}
    </InlineStack>
  );
}

/** Null until App Bridge has told, and where it cannot. */
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
