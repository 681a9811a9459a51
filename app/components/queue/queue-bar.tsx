import { Button, Checkbox, InlineStack } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";

type QueueBarProps = {
  selected: number;
  /** lines on the page */
  all: number;
  busy: boolean;
  onSelectAll: (on: boolean) => void;
  onApprove: () => void;
  onReject: () => void;
  onHelp: () => void;
};

/** Stays in sight above the lines: what can be done with those that are selected. */
export function QueueBar({ selected, all, busy, onSelectAll, onApprove, onReject, onHelp }: QueueBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const some = selected > 0;
  const label = some ? t("queue.selected", { count: selected, number: format.number(selected) }) : t("queue.selectAll");
  const checked = selected === all ? true : some ? "indeterminate" : false;
  return (
    <div className="st-queue__bar">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Checkbox label={label} checked={checked} onChange={() => onSelectAll(selected < all)} disabled={busy} />
        <InlineStack gap="200" align="start">
          <span className="st-wide">
            <Button onClick={onHelp} variant="tertiary">
              {t("queue.keys.title")}
            </Button>
          </span>
          <Button onClick={onReject} disabled={!some || busy} accessibilityLabel={t("queue.rejectSelected")}>
            {t("queue.reject")}
          </Button>
          <Button
            onClick={onApprove}
            disabled={!some}
            loading={busy}
            variant="primary"
            accessibilityLabel={t("queue.approveSelected")}
          >
            {t("queue.approve")}
          </Button>
        </InlineStack>
      </InlineStack>
    </div>
  );
}
