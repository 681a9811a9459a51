import { Button, Checkbox, InlineStack } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { useSelection } from "./use-selection";

type QueueBarProps = {
  selection: ReturnType<typeof useSelection>;
  /** number of waiting items on all pages */
  total: number;
  onApprove: () => void;
  onReject: () => void;
  onHelp: () => void;
};

/** Actions for the selected items; stays visible above the list. */
export function QueueBar({ selection, total, onApprove, onReject, onHelp }: QueueBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { count, everything, canReachBeyond } = selection;
  const some = count > 0;
  const whole = everything || canReachBeyond || count === total;
  const label = some ? t("queue:selected", { count, number: format.number(count) }) : t("queue:selectAll");
  return (
    <div className={some ? "st-queue__bar" : "st-queue__bar st-queue__bar--nothing"}>
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <InlineStack gap="300" blockAlign="center" align="start">
          <Checkbox
            label={label}
            checked={some && whole ? true : some ? "indeterminate" : false}
            onChange={() => selection.selectPage(!(some && whole))}
          />
          {canReachBeyond && (
            <Button variant="plain" onClick={selection.reachBeyond}>
              {t("queue:selectEverything", { number: format.number(total) })}
            </Button>
          )}
        </InlineStack>
        <InlineStack gap="200" align="start">
          <span className="st-wide">
            <Button onClick={onHelp} variant="tertiary">
              {t("queue:keys.title")}
            </Button>
          </span>
          <Button onClick={onReject} disabled={!some} accessibilityLabel={t("queue:rejectSelected")}>
            {t("queue:reject")}
          </Button>
          <Button
            onClick={onApprove}
            disabled={!some}
            variant="primary"
            accessibilityLabel={t("queue:approveSelected")}
          >
            {t("queue:approve")}
          </Button>
        </InlineStack>
      </InlineStack>
    </div>
  );
}
