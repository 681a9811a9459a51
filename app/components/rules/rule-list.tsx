import { Badge, BlockStack, Button, InlineStack, Link, Text, type BadgeProps } from "@shopify/polaris";
import { useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { useToast } from "~/components/use-toast";
import type { RuleNames } from "./rule-names";
import type { RuleState, RuleView } from "./rule-view";
import { givesText, termsTexts } from "./rule-words";

const tones: Record<RuleState, BadgeProps["tone"]> = {
  ON: "success",
  SCHEDULED: "info",
  OFF: undefined,
  ENDED: undefined,
};

function RuleRow({ rule, names }: { rule: RuleView; names: RuleNames }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fetcher = useFetcher<{ toast: string | null }>();
  const title = rule.name || t(`events.${rule.event}`);
  const turn = (enabled: boolean) =>
    fetcher.submit(
      { intent: "toggle", id: rule.id, enabled: enabled ? "on" : "" },
      { method: "post", action: "/app/earn?index" },
    );
  useToast(fetcher.state === "idle" ? fetcher.data : null, () => turn(!rule.enabled));
  return (
    <li>
      <div className="st-rule">
        <BlockStack gap="100">
          <InlineStack gap="200" blockAlign="center">
            <Link url={`/app/earn/rules/${rule.id}`} removeUnderline>
              <Text as="span" fontWeight="semibold" breakWord>
                {title}
              </Text>
            </Link>
            <Badge tone={tones[rule.state]}>{t(`rules.state.${rule.state}`)}</Badge>
            {rule.name && <Badge>{t(`events.${rule.event}`)}</Badge>}
          </InlineStack>
          <Text as="span">{givesText(t, format, rule)}</Text>
          <Text as="span" variant="bodySm" tone="subdued" breakWord>
            {termsTexts(t, format, rule, names).join(" · ")}
          </Text>
        </BlockStack>
        <Button
          onClick={() => turn(!rule.enabled)}
          loading={fetcher.state !== "idle"}
          accessibilityLabel={t(rule.enabled ? "rules.switchOffNamed" : "rules.switchOnNamed", { rule: title })}
        >
          {t(rule.enabled ? "rules.switchOff" : "rules.switchOn")}
        </Button>
      </div>
    </li>
  );
}

/** All rules with what they give, each with a switch. */
export function RuleList({ rules, names }: { rules: RuleView[]; names: RuleNames }) {
  return (
    <ul className="st-list st-list--inset">
      {rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} names={names} />
      ))}
    </ul>
  );
}
