import { useFetcher } from "@remix-run/react";
import {
  BlockStack,
  Card,
  Checkbox,
  FormLayout,
  InlineStack,
  Select,
  Spinner,
  Text,
  TextField,
} from "@shopify/polaris";
import { useEffect, useState } from "react";
import { appName, columnsFor, importApps, recogniseApp, type ImportApp } from "~/modules/balance-imports/source-apps";
import { LABEL_MAX, numberStyles } from "~/modules/balance-imports/number-styles";
import { HelpLink, useHelpAction } from "~/components/help-link";
import type { SettingsView } from "./import-view";
import { useTranslation } from "react-i18next";

type Chosen = Omit<SettingsView, "head">;
type Faults = { faults?: Record<string, string> } | undefined;

const typed = (column: number | null): string => (column === null ? "" : String(column));
const columnOf = (text: string): number | null => (text === "" ? null : Number(text));

/** The app that the file comes from, and its columns. Each change is saved at once and plans the import again. */
export function SettingsCard({ settings }: { settings: SettingsView }) {
  const { t } = useTranslation();
  const fetcher = useFetcher<Faults>();
  const { head, ...stored } = settings;
  const [chosen, setChosen] = useState<Chosen>(stored);
  const key = JSON.stringify(stored);
  useEffect(() => setChosen(JSON.parse(key) as Chosen), [key]);
  const busy = fetcher.state !== "idle";
  const faults = busy ? {} : (fetcher.data?.faults ?? {});
  const fault = (field: string) => (faults[field] ? t(`imports:errors.${faults[field]}`) : undefined);

  const send = (next: Chosen) => {
    const { email, customerId, points, roundDown, ...texts } = next;
    const columns = { email: typed(email), customerId: typed(customerId), points: typed(points) };
    void fetcher.submit({ intent: "settings", ...texts, ...columns, roundDown: String(roundDown) }, { method: "post" });
  };
  const change = (part: Partial<Chosen>) => {
    const next = { ...chosen, ...part };
    setChosen(next);
    if (next.app !== "OTHER" || next.label.trim() !== "") send(next);
  };
  const chooseApp = (app: ImportApp) => {
    const label = appName(app) ?? (chosen.app === "OTHER" ? chosen.label : "");
    change({ app, label, ...columnsFor(app, head) });
  };
  const recognised = recogniseApp(head);
  const columns = [
    { label: t("imports:settings.none"), value: "" },
    ...head.map((name, index) => ({
      label: name || t("imports:settings.column", { number: index + 1 }),
      value: String(index),
    })),
  ];
  const columnSelect = (field: "email" | "customerId" | "points") => (
    <Select
      label={t(`imports:settings.${field}`)}
      options={columns}
      value={typed(chosen[field])}
      error={fault(field)}
      onChange={(value) => change({ [field]: columnOf(value) })}
    />
  );
  const aboutNumbers = useHelpAction("import#numbers", t("imports:settings.numbers"));
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" gap="200">
          <InlineStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("imports:settings.title")}
            </Text>
            <HelpLink to="import#upload-it" about={t("imports:settings.title")} />
          </InlineStack>
          {busy && <Spinner size="small" accessibilityLabel={t("imports:settings.reading")} />}
        </InlineStack>
        <Text as="p" tone="subdued">
          {recognised === "OTHER"
            ? t("imports:settings.notRecognised")
            : t("imports:settings.recognised", { app: appName(recognised) })}
        </Text>
        <FormLayout>
          <FormLayout.Group>
            <Select
              label={t("imports:settings.app")}
              options={importApps.map((app) => ({ value: app, label: appName(app) ?? t("imports:settings.other") }))}
              value={chosen.app}
              onChange={(app) => chooseApp(app as ImportApp)}
            />
            {chosen.app === "OTHER" && (
              <TextField
                label={t("imports:settings.label")}
                helpText={t("imports:settings.labelHelp")}
                autoComplete="off"
                maxLength={LABEL_MAX}
                value={chosen.label}
                error={fault("label")}
                onChange={(label) => setChosen({ ...chosen, label })}
                onBlur={() => chosen.label.trim() !== stored.label && send(chosen)}
              />
            )}
          </FormLayout.Group>
          <FormLayout.Group>
            {columnSelect("email")}
            {columnSelect("customerId")}
            {columnSelect("points")}
          </FormLayout.Group>
          <Select
            label={t("imports:settings.numbers")}
            labelAction={aboutNumbers}
            options={numberStyles.map((style) => ({ value: style, label: t(`imports:settings.style.${style}`) }))}
            value={chosen.numbers}
            onChange={(numbers) => change({ numbers: numbers as Chosen["numbers"] })}
          />
          <Checkbox
            label={t("imports:settings.roundDown")}
            checked={chosen.roundDown}
            onChange={(roundDown) => change({ roundDown })}
          />
        </FormLayout>
      </BlockStack>
    </Card>
  );
}
