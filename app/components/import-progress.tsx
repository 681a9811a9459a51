import { BlockStack, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";

export interface ImportView {
  kind: "CUSTOMERS" | "ORDERS";
  status: "QUEUED" | "EXPORTING" | "LOADING" | "DONE" | "FAILED";
  total: number;
  position: number;
  error: string | null;
}

/** Imports that have not begun, shown before the shop is set up. */
export const importsToCome: ImportView[] = (["CUSTOMERS", "ORDERS"] as const).map((kind) => ({
  kind,
  status: "QUEUED",
  total: 0,
  position: 0,
  error: null,
}));

export function isRunning({ status }: Pick<ImportView, "status">): boolean {
  return status === "QUEUED" || status === "EXPORTING" || status === "LOADING";
}

function shareOf({ status, total, position }: ImportView): number {
  if (status === "DONE") return 1;
  return total > 0 ? Math.min(1, position / total) : 0;
}

/** One progress bar for each import. */
export function ImportProgress({ imports }: { imports: ImportView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <BlockStack gap="400">
      {imports.map((one) => {
        const share = shareOf(one);
        const label = t(`imports.${one.kind}`);
        return (
          <BlockStack key={one.kind} gap="150">
            <InlineStack align="space-between" gap="200">
              <Text as="span" fontWeight="medium" id={`import-${one.kind}`}>
                {label}
              </Text>
              <Text as="span" tone={one.status === "FAILED" ? "critical" : "subdued"}>
                {t(`imports.${one.status}`, { percent: format.percent(share) })}
              </Text>
            </InlineStack>
            <ProgressBar
              progress={share * 100}
              size="small"
              tone={one.status === "FAILED" ? "critical" : one.status === "DONE" ? "success" : "primary"}
              ariaLabelledBy={`import-${one.kind}`}
            />
          </BlockStack>
        );
      })}
    </BlockStack>
  );
}
