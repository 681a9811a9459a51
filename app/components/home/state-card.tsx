import { Badge, BlockStack, Button, ButtonGroup, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { ProgrammeState } from "~/modules/read-models/programme-state";

const tones = { RUNS: "success", NOT_LAUNCHED: "info", NO_RULES: "attention", OFF: "warning" } as const;

interface StateCardProps {
  state: ProgrammeState;
  rulesOn: number;
  /** such as "https://example.myshopify.com" */
  shopUrl: string;
  /** a development store, where test orders count */
  development: boolean;
}

/** Whether the programme runs, with links to what shoppers see of it. */
export function StateCard({ state, rulesOn, shopUrl, development }: StateCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const body = {
    RUNS: t("home.state.rules", { count: rulesOn, number: format.number(rulesOn) }),
    NOT_LAUNCHED: t("home.state.notLaunched"),
    NO_RULES: t("home.state.noRules"),
    OFF: t("home.state.off"),
  };
  const notes = [state === "RUNS" && t("home.state.asMemberHelp"), development && t("home.state.testOrders")];
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" gap="300" blockAlign="center">
          <BlockStack gap="100">
            <InlineStack align="start" gap="200" blockAlign="center">
              <Text as="h2" variant="headingMd">
                {t(`home.state.${state}`)}
              </Text>
              <Badge tone={tones[state]}>{t(`home.state.badge.${state}`)}</Badge>
            </InlineStack>
            <Text as="p" tone="subdued">
              {body[state]}
            </Text>
          </BlockStack>
          <StateActions state={state} shopUrl={shopUrl} />
        </InlineStack>
        {notes.map(
          (note) =>
            note && (
              <Text as="p" variant="bodySm" tone="subdued" key={note}>
                {note}
              </Text>
            ),
        )}
      </BlockStack>
    </Card>
  );
}

function StateActions({ state, shopUrl }: Pick<StateCardProps, "state" | "shopUrl">) {
  const { t } = useTranslation();
  if (state === "NO_RULES") {
    return (
      <Button variant="primary" url="/app/earn">
        {t("home.state.toRules")}
      </Button>
    );
  }
  if (state === "OFF") return <Button url="/app/settings">{t("home.state.toSettings")}</Button>;
  return (
    <ButtonGroup>
      <Button url={shopUrl} external>
        {t("home.state.inShop")}
      </Button>
      <Button url={`${shopUrl}/account`} external>
        {t("home.state.asMember")}
      </Button>
    </ButtonGroup>
  );
}
