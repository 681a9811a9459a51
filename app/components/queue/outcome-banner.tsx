import { Banner, BlockStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { kindContext } from "./kind-context";
import type { QueueOutcome } from "~/modules/approvals/decide-from-queue.server";

/** Results of the last decision. */
export type Outcome = QueueOutcome;

/** Status of an approved award. */
const given: ReadonlySet<string> = new Set(["PENDING", "AVAILABLE"]);

type OutcomeBannerProps = {
  outcome: Outcome & { kind: string | null };
  onUndo: ((ids: string[]) => void) | null;
  onDismiss: () => void;
};

/** Says what was decided and offers undo; explains when somebody else decided first. */
export function OutcomeBanner({ outcome, onUndo, onDismiss }: OutcomeBannerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { intent, decided, already, replaced, noMember, gone } = outcome;
  const counted = (count: number) => ({ count, number: format.number(count), context: kindContext(outcome.kind) });
  const undo = onUndo && intent !== "UNDO" && decided.length > 0;
  return (
    <div role="status">
      <Banner
        tone={decided.length > 0 ? "success" : "info"}
        onDismiss={onDismiss}
        action={undo ? { content: t("queue.undo"), onAction: () => onUndo(decided) } : undefined}
      >
        <BlockStack gap="100">
          {decided.length > 0 && <Text as="p">{t(`queue.done.${intent}`, counted(decided.length))}</Text>}
          {already.map(({ status, by, count }) => (
            <Text as="p" key={`${status}/${by}`}>
              {by && status !== "TAKEN_BACK"
                ? t(`queue.quicker.${given.has(status) ? "APPROVED" : status}`, { name: by, ...counted(count) })
                : t(`queue.already.${status}`, counted(count))}
            </Text>
          ))}
          {replaced > 0 && <Text as="p">{t("queue.replaced", counted(replaced))}</Text>}
          {noMember > 0 && <Text as="p">{t("queue.noMember", counted(noMember))}</Text>}
          {gone > 0 && <Text as="p">{t("queue.gone", counted(gone))}</Text>}
        </BlockStack>
      </Banner>
    </div>
  );
}
