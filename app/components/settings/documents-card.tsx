import { BlockStack, Card, Link, List, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

export interface DocumentLink {
  title: string;
  url: string;
}

/** Privacy policy, data processing terms and statement of accessibility, to read inside the app. */
export function DocumentsCard({ documents, contact }: { documents: DocumentLink[]; contact: string }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("settings.privacy.title")}
        </Text>
        <Text as="p" tone="subdued">
          {t("settings.privacy.body")}
        </Text>
        <List>
          {documents.map(({ title, url }) => (
            <List.Item key={url}>
              <Link url={url}>{title}</Link>
            </List.Item>
          ))}
        </List>
        {contact && (
          <Text as="p">
            {t("settings.privacy.contact")}{" "}
            <Link url={`mailto:${contact}`} target="_top">
              {contact}
            </Link>
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
