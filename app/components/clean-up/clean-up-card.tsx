import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, InlineStack, List, Modal, ProgressBar, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CleanUpView } from "~/components/clean-up/clean-up-view";
import { useFormat } from "~/components/format-context";
import { useToast } from "~/components/use-toast";
import type { Traces } from "~/modules/shop-sync/clean-up/read-traces.server";

interface CleanUpCardProps {
  /** null: the app is in use */
  cleanUp: CleanUpView | null;
  traces: Traces;
}

/** What the app has stored in Shopify, and the button that removes it before the app is uninstalled. */
export default function CleanUpCard({ cleanUp, traces }: CleanUpCardProps) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("cleanUp:title")}
        </Text>
        {cleanUp === null ? <Remaining traces={traces} /> : <Ended cleanUp={cleanUp} />}
      </BlockStack>
    </Card>
  );
}

function useIntent() {
  const fetcher = useFetcher<{ toast: string | null }>();
  useToast(fetcher.data);
  return {
    busy: fetcher.state !== "idle",
    send: (intent: "cleanUp" | "useAgain") => fetcher.submit({ intent }, { method: "post" }),
  };
}

function Remaining({ traces }: { traces: Traces }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { busy, send } = useIntent();
  const [asking, setAsking] = useState(false);
  const counted = (["offers", "rewards", "friendCodes", "members", "products"] as const).flatMap((key) => {
    const count = traces[key];
    return count ? [t(`cleanUp:traces.${key}`, { count, number: format.number(count) })] : [];
  });
  const single = (["segment", "storefront"] as const).flatMap((key) =>
    traces[key] ? [t(`cleanUp:traces.${key}`)] : [],
  );
  const start = () => {
    send("cleanUp");
    setAsking(false);
  };
  return (
    <>
      <Text as="p">{t("cleanUp:body")}</Text>
      <List>
        {[...counted, ...single].map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Text as="p" tone="subdued">
        {t("cleanUp:stays")}
      </Text>
      <InlineStack align="start">
        <Button tone="critical" loading={busy} onClick={() => setAsking(true)}>
          {t("cleanUp:action")}
        </Button>
      </InlineStack>
      {asking && (
        <Modal
          open
          onClose={() => setAsking(false)}
          title={t("cleanUp:confirmTitle")}
          primaryAction={{ content: t("cleanUp:confirm"), destructive: true, onAction: start }}
          secondaryActions={[{ content: t("form.cancel"), onAction: () => setAsking(false) }]}
        >
          <Modal.Section>
            <Text as="p">{t("cleanUp:confirmBody")}</Text>
          </Modal.Section>
        </Modal>
      )}
    </>
  );
}

function Ended({ cleanUp }: { cleanUp: CleanUpView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { busy, send } = useIntent();
  const { state, finishedAt, error } = cleanUp;
  const again = { content: t("cleanUp:again"), loading: busy, onAction: () => void send("useAgain") };
  if (state === "RUNNING") return <Progress cleanUp={cleanUp} />;
  if (state === "FAILED")
    return (
      <Banner
        tone="critical"
        title={t("cleanUp:failedTitle")}
        action={{ content: t("cleanUp:goOn"), loading: busy, onAction: () => void send("cleanUp") }}
        secondaryAction={again}
      >
        <Text as="p" breakWord>
          {t("cleanUp:failedBody", { error })}
        </Text>
      </Banner>
    );
  return (
    <Banner tone="success" title={t("cleanUp:doneTitle")} action={again}>
      {t("cleanUp:doneBody", { date: format.dateTime(finishedAt ?? "") })}
    </Banner>
  );
}

function Progress({ cleanUp: { step, done, total } }: { cleanUp: CleanUpView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <BlockStack gap="150">
      <InlineStack align="space-between" gap="200">
        <Text as="span" fontWeight="medium" id="clean-up">
          {t(`cleanUp:step.${step}`)}
        </Text>
        <Text as="span" tone="subdued">
          {t("cleanUp:progress", { done: format.number(done), total: format.number(total) })}
        </Text>
      </InlineStack>
      <ProgressBar progress={share * 100} size="small" ariaLabelledBy="clean-up" />
      <Text as="p" tone="subdued">
        {t("cleanUp:running")}
      </Text>
    </BlockStack>
  );
}
