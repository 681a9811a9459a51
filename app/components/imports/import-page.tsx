import { useFetcher, useFetchers } from "@remix-run/react";
import { Banner, BlockStack, Page } from "@shopify/polaris";
import { type ComponentProps, lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { usePolling } from "~/components/use-polling";
import { useWayBack } from "~/components/way-back";
import { ImportBadge } from "./import-list";
import type { SettingsView } from "./import-view";
import { RowsCard } from "./rows-card";
import { SettingsCard } from "./settings-card";
import { StateCard } from "./state-card";

const UndoModal = lazy(() => import("./undo-modal"));

type ImportPageProps = ComponentProps<typeof RowsCard> & { settings: SettingsView };

/** One import: how its file is read, what each line would book, and what was booked. */
export default function ImportPage({ view, settings, ...list }: ImportPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const fetcher = useFetcher<{ notice?: string }>();
  const [undoing, setUndoing] = useState(false);
  const { status } = view;
  usePolling(status === "BOOKING" || status === "UNDOING", 1_000);
  const busy = fetcher.state !== "idle";
  // What is booked is what is read by the settings as they stand: a change of them comes first.
  const settling = useFetchers().some(({ state }) => state !== "idle");
  const send = (intent: "book" | "undo" | "discard") =>
    void fetcher.submit({ intent, seen: view.planned }, { method: "post" });
  const book = {
    content: t("imports:book", { count: view.points, number: format.number(view.points) }),
    disabled: view.customers === 0 || settling,
    loading: busy,
    onAction: () => send("book"),
  };
  const discard = { content: t("imports:discard"), destructive: true, disabled: busy, onAction: () => send("discard") };
  const undo = {
    content: t("imports:undo.action"),
    destructive: true,
    disabled: busy,
    onAction: () => setUndoing(true),
  };
  const notice = busy ? undefined : fetcher.data?.notice;
  return (
    <Page
      title={view.label ? t("imports:from", { app: view.label }) : t("imports:title")}
      subtitle={view.fileName}
      titleMetadata={<ImportBadge status={status} />}
      backAction={useWayBack()}
      primaryAction={status === "OPEN" ? book : undefined}
      secondaryActions={status === "OPEN" ? [discard] : status === "BOOKED" ? [undo] : []}
    >
      <BlockStack gap="400">
        {notice && (
          <div role="alert">
            <Banner tone="warning">{t(`imports:errors.${notice}`)}</Banner>
          </div>
        )}
        <StateCard view={view} />
        {status === "OPEN" && <SettingsCard settings={settings} />}
        <RowsCard view={view} {...list} />
      </BlockStack>
      {undoing && (
        <Suspense>
          <UndoModal
            id={view.id}
            onClose={() => setUndoing(false)}
            onUndo={() => {
              send("undo");
              setUndoing(false);
            }}
          />
        </Suspense>
      )}
    </Page>
  );
}
