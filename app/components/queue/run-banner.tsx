import { Banner, BlockStack, ProgressBar, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { kindContext } from "./kind-context";
import type { RunView } from "./run-view";

/** Progress and result of a decision on all waiting items. */
export function RunBanner({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [hidden, setHidden] = useState(false);
  const { id, kind, verdict, total, decided, finished, actorName } = run;
  if (hidden) return null;
  const context = kindContext(kind);
  const counts = { decided: format.number(decided), total: format.number(total) };
  const words = finished
    ? t(`queue:done.${verdict}`, { count: decided, number: counts.decided, context })
    : t(`queue:run.${verdict}`, counts);
  const left = finished ? total - decided : 0;
  return (
    <div role="status">
      <Banner tone={finished ? "success" : "info"} onDismiss={finished ? () => setHidden(true) : undefined}>
        <BlockStack gap="200">
          <Text as="p" id={`run-${id}`}>
            {actorName ? t("queue:run.by", { words, name: actorName }) : words}
          </Text>
          {left > 0 && <Text as="p">{t("queue:run.left", { count: left, number: format.number(left), context })}</Text>}
          {!finished && (
            <ProgressBar
              size="small"
              progress={total > 0 ? Math.round((100 * decided) / total) : 0}
              ariaLabelledBy={`run-${id}`}
            />
          )}
        </BlockStack>
      </Banner>
    </div>
  );
}
