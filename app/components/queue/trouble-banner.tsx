import { Banner, BlockStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { kindContext } from "./kind-context";
import type { Sent, Trouble } from "./use-decisions";

/** Statuses of approved awards. */
const given: ReadonlySet<string> = new Set(["PENDING", "AVAILABLE"]);

type TroubleBannerProps = {
  trouble: Trouble;
  onSendAgain: (failed: Sent[]) => void;
  onDismiss: () => void;
};

/** Decisions that did not take effect, because somebody else had decided or the app did not answer. */
export function TroubleBanner({ trouble, onSendAgain, onDismiss }: TroubleBannerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if ("failed" in trouble) {
    const { failed } = trouble;
    const count = failed.reduce((sum, { ids }) => sum + ids.length, 0);
    const again = () => {
      onDismiss();
      onSendAgain(failed);
    };
    return (
      <div role="alert">
        <Banner tone="critical" onDismiss={onDismiss} action={{ content: t("queue:failed.again"), onAction: again }}>
          <Text as="p">
            {count > 0 ? t("queue:failed.some", { count, number: format.number(count) }) : t("queue:failed.all")}
          </Text>
        </Banner>
      </div>
    );
  }
  const { intent, decided, already, replaced, stands, noMember, gone } = trouble.outcome;
  const counted = (count: number) => ({ count, number: format.number(count), context: kindContext(trouble.kind) });
  return (
    <div role="alert">
      <Banner tone={noMember > 0 ? "warning" : "info"} onDismiss={onDismiss}>
        <BlockStack gap="100">
          {decided.length > 0 && <Text as="p">{t(`queue:done.${intent}`, counted(decided.length))}</Text>}
          {already.map(({ status, by, count }) => (
            <Text as="p" key={`${status}/${by}`}>
              {by && status !== "TAKEN_BACK"
                ? t(`queue:quicker.${given.has(status) ? "APPROVED" : status}`, { name: by, ...counted(count) })
                : t(`queue:already.${status}`, counted(count))}
            </Text>
          ))}
          {replaced > 0 && <Text as="p">{t("queue:replaced", counted(replaced))}</Text>}
          {stands > 0 && <Text as="p">{t("queue:stands", counted(stands))}</Text>}
          {noMember > 0 && <Text as="p">{t("queue:noMember", counted(noMember))}</Text>}
          {gone > 0 && <Text as="p">{t("queue:gone", counted(gone))}</Text>}
        </BlockStack>
      </Banner>
    </div>
  );
}
