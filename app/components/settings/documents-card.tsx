import { BlockStack, Button, Card, InlineError, InlineStack, Link, List, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useDownload } from "~/components/use-download";

export interface DocumentLink {
  title: string;
  url: string;
}

const ACCESS_LOG = "access-log.csv";

/** The download of the log of access to customers' data. */
function AccessLog() {
  const { t } = useTranslation();
  const { busy, failed, download } = useDownload();
  return (
    <BlockStack gap="200">
      <Text as="p" tone="subdued">
        {t("settings.privacy.accessBody")}
      </Text>
      <InlineStack>
        <Button
          id={ACCESS_LOG}
          loading={busy !== null}
          onClick={() => void download("/app/settings/access-log", ACCESS_LOG)}
        >
          {t("settings.privacy.access")}
        </Button>
      </InlineStack>
      {failed && <InlineError message={t("settings.privacy.accessFailed")} fieldID={ACCESS_LOG} />}
    </BlockStack>
  );
}

/** Links to privacy policy, data processing terms and accessibility statement. */
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
        <AccessLog />
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
