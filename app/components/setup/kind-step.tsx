import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { shopKinds } from "~/modules/setup/shop-kinds";
import { Tile } from "./tile";

export function KindStep() {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("setup:plan.kind.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("setup:plan.kind.body")}
          </Text>
        </BlockStack>
        <ul className="st-tiles">
          {shopKinds.map((kind) => (
            <Tile key={kind} to={`/app/setup?kind=${kind}`} title={t(`setup:plan.kind.${kind}`)}>
              <span className="st-tile__hint">{t(`setup:plan.kind.${kind}Help`)}</span>
            </Tile>
          ))}
        </ul>
      </BlockStack>
    </Card>
  );
}
