import { BlockStack, Button, Card, InlineError, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { useDownload } from "~/components/use-download";

export interface DataRequestView {
  id: string;
  customerId: string;
  requestedAt: string;
  /** null while the request is open */
  downloadedAt: string | null;
}

function DownloadButton({ id }: { id: string }) {
  const { t } = useTranslation();
  const { busy, failed, download } = useDownload();
  const label = t("dataHealth.requests.download");
  return (
    <BlockStack gap="100">
      <Button
        loading={busy !== null}
        onClick={() => void download(`/app/data-requests/${id}`, `data-request-${id}.json`)}
        accessibilityLabel={`${label} ${id}`}
      >
        {label}
      </Button>
      {failed && <InlineError message={t("dataHealth.requests.failed")} fieldID={`data-request-${id}`} />}
    </BlockStack>
  );
}

export function DataRequestsCard({ requests }: { requests: DataRequestView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("dataHealth.requests.title")}
          </Text>
          <Text as="p" tone="subdued">
            {requests.length === 0 ? t("dataHealth.requests.empty") : t("dataHealth.requests.body")}
          </Text>
        </BlockStack>
        {requests.length > 0 && (
          <ul className="st-list">
            {requests.map(({ id, customerId, requestedAt, downloadedAt }) => (
              <li key={id}>
                <InlineStack align="space-between" blockAlign="center" gap="200">
                  <BlockStack gap="050">
                    <Text as="span" fontWeight="medium">
                      {t("members.noName", { id: customerId })}
                    </Text>
                    <Text as="span" variant="bodySm" tone="subdued">
                      {[
                        format.dateTime(requestedAt),
                        downloadedAt && t("dataHealth.requests.downloaded", { date: format.dateTime(downloadedAt) }),
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </Text>
                  </BlockStack>
                  <DownloadButton id={id} />
                </InlineStack>
              </li>
            ))}
          </ul>
        )}
      </BlockStack>
    </Card>
  );
}
