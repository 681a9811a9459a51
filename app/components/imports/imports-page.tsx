import { BlockStack, Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { usePolling } from "~/components/use-polling";
import { ImportList } from "./import-list";
import type { ImportView } from "./import-view";
import { PromisesCard } from "./promises-card";
import { UploadCard } from "./upload-card";

/** Imports of balances from other apps, and the way to the next one. */
export default function ImportsPage({ imports, bytesMax }: { imports: ImportView[]; bytesMax: number }) {
  const { t } = useTranslation();
  usePolling(
    imports.some(({ status }) => status === "BOOKING" || status === "UNDOING"),
    2_000,
  );
  return (
    <Page title={t("imports:title")} backAction={{ content: t("members.title"), url: "/app/members" }}>
      <BlockStack gap="400">
        <UploadCard bytesMax={bytesMax} />
        {imports.length > 0 && (
          <Card padding="0">
            <ImportList imports={imports} />
          </Card>
        )}
        <PromisesCard />
      </BlockStack>
    </Page>
  );
}
