import { useFetcher } from "@remix-run/react";
import { BlockStack, Modal, SkeletonBodyText, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { useFormat } from "~/components/format-context";
import type { UndoPreview } from "~/modules/balance-imports/read-import.server";
import { useTranslation } from "react-i18next";

/** Shows what undoing the import would change, and asks for confirmation. */
export default function UndoModal({ id, onUndo, onClose }: { id: string; onUndo: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { load, data } = useFetcher<UndoPreview>();
  useEffect(() => load(`/app/members/import/${id}/undo`), [id, load]);
  const counted = (key: string, count: number) => t(`imports:${key}`, { count, number: format.number(count) });
  return (
    <Modal
      open
      onClose={onClose}
      title={t("imports:undo.title")}
      primaryAction={{ content: t("imports:undo.confirm"), destructive: true, disabled: !data, onAction: onUndo }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        {data ? (
          <BlockStack gap="200">
            <Text as="p">
              {t("imports:undo.takes", {
                points: counted("points", data.policy === "NEGATIVE" ? data.points : data.points - data.spent),
                customers: counted("whom", data.customers),
              })}
            </Text>
            {data.spent > 0 && <Text as="p">{counted(`undo.spent.${data.policy}`, data.spent)}</Text>}
            <Text as="p" tone="subdued">
              {t("imports:undo.after")}
            </Text>
          </BlockStack>
        ) : (
          <SkeletonBodyText lines={3} />
        )}
      </Modal.Section>
    </Modal>
  );
}
