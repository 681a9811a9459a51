import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { appBridge } from "~/components/app-bridge";
import { downloadFile } from "~/components/download-file";
import { useFormat } from "~/components/format-context";

export interface DataRequestView {
  id: string;
  customerId: string;
  requestedAt: string;
}

function DownloadButton({ id }: { id: string }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const onClick = async () => {
    setBusy(true);
    const done = await downloadFile(`/app/data-requests/${id}`, `data-request-${id}.json`).catch(() => false);
    setBusy(false);
    if (!done) void appBridge()?.toast?.show(t("dataHealth.requests.failed"), { isError: true });
  };
  return (
    <Button loading={busy} onClick={onClick} accessibilityLabel={`${t("dataHealth.requests.download")} ${id}`}>
      {t("dataHealth.requests.download")}
    </Button>
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
            {requests.map(({ id, customerId, requestedAt }) => (
              <li key={id}>
                <InlineStack align="space-between" blockAlign="center" gap="200">
                  <BlockStack gap="050">
                    <Text as="span" fontWeight="medium">
                      {t("members.noName", { id: customerId })}
                    </Text>
                    <Text as="span" variant="bodySm" tone="subdued">
                      {format.dateTime(requestedAt)}
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
