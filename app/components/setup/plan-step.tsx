import { Form, useNavigation } from "@remix-run/react";
import {
  Badge,
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  Checkbox,
  InlineStack,
  Text,
  type BadgeProps,
} from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { ShopKind } from "~/modules/setup/shop-kinds";
import type { ChangeView } from "./change-view";
import type { PlanView } from "./plan-view";
import { YearCard, type OrdersImport } from "./year-card";

export type PlanStepView = { kind: ShopKind; id: string; plan: PlanView } & (
  { step: "confirm"; shareValue: number } | { step: "draft" }
);

/** The changes of a plan and what it would have cost last year. Staff save it as a draft, or launch the draft. */
export function PlanStep({ view, ordersImport }: { view: PlanStepView; ordersImport: OrdersImport }) {
  const { t } = useTranslation();
  const { kind, plan, step } = view;
  const [chosen, setChosen] = useState<string[]>(plan.chosen);
  const choose = (item: string, on: boolean) =>
    setChosen((before) => (on ? [...before, item] : before.filter((other) => other !== item)));
  const named = { kind: t(`setup:plan.kind.${kind}`), share: plan.share };
  const lines = (changes: ChangeView[]) => (
    <ul className="st-list">
      {changes.map((change) => (
        <li key={change.item}>
          <ChangeLine
            change={change}
            chosen={chosen.includes(change.item)}
            onChoose={step === "confirm" ? (on) => choose(change.item, on) : null}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <Form method="post" action="/app/setup">
      <BlockStack gap="400">
        {step === "draft" && (
          <Banner tone="info" title={t("setup:plan.draft.title", named)}>
            {t("setup:plan.draft.body")}
          </Banner>
        )}
        <Card>
          <BlockStack gap="400">
            <BlockStack gap="100">
              <Text as="h2" variant="headingMd">
                {step === "draft" ? t("setup:plan.confirm.rules") : `${named.kind}, ${named.share}`}
              </Text>
              <Text as="p" fontWeight="medium">
                {t("setup:plan.confirm.worth", plan.example)}
              </Text>
              {step === "confirm" && (
                <Text as="p" tone="subdued">
                  {t("setup:plan.confirm.body")}
                </Text>
              )}
            </BlockStack>
            {lines(plan.changes)}
            <Others names={plan.others} />
          </BlockStack>
        </Card>
        <Card>
          <BlockStack gap="400">
            <BlockStack gap="100">
              <Text as="h2" variant="headingMd">
                {t("setup:plan.rewards.title")}
              </Text>
              <Text as="p" tone="subdued">
                {t("setup:plan.rewards.body")}
              </Text>
            </BlockStack>
            {lines(plan.rewards)}
          </BlockStack>
        </Card>
        <YearCard year={plan.year} collected={plan.collected} ordersImport={ordersImport} />
        <Buttons view={view} />
      </BlockStack>
    </Form>
  );
}

function Others({ names }: { names: string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (names.length === 0) return null;
  return (
    <Text as="p" tone="subdued" breakWord>
      {t("setup:plan.confirm.others", {
        count: names.length,
        number: format.number(names.length),
        names: names.join(", "),
      })}
    </Text>
  );
}

const tones: Record<ChangeView["kind"], BadgeProps["tone"]> = {
  NONE: undefined,
  SWITCH_ON: "success",
  VALUES: "attention",
};

interface ChangeLineProps {
  change: ChangeView;
  chosen: boolean;
  /** null when the change cannot be chosen */
  onChoose: ((on: boolean) => void) | null;
}

function ChangeLine({ change, chosen, onChoose }: ChangeLineProps) {
  const { t } = useTranslation();
  const { item, title, kind, own, bound, before, after } = change;
  const differs = kind !== "NONE";
  const texts = [
    before === null ? null : t("setup:plan.confirm.before", { text: before }),
    before === null || !(chosen || onChoose) ? null : t("setup:plan.confirm.after", { text: after }),
    before === null ? after : null,
    own && differs && onChoose ? t(`setup:plan.confirm.${own}`) : null,
    bound && differs && chosen ? t("setup:plan.confirm.bound") : null,
  ].filter((text) => text !== null);
  const badge = (
    <Badge tone={chosen ? tones[kind] : undefined}>
      {t(`setup:plan.confirm.${chosen || !differs ? kind : "KEPT"}`)}
    </Badge>
  );
  const body = (
    <BlockStack gap="050">
      {texts.map((text) => (
        <Text key={text} as="span" variant="bodySm" tone="subdued" breakWord>
          {text}
        </Text>
      ))}
    </BlockStack>
  );
  return (
    <div className="st-rule">
      {onChoose && differs ? (
        <Checkbox name="item" value={item} label={title} checked={chosen} onChange={onChoose} helpText={body} />
      ) : (
        <BlockStack gap="050">
          {onChoose && <input type="hidden" name="item" value={item} />}
          <Text as="span">{title}</Text>
          {body}
        </BlockStack>
      )}
      {badge}
    </div>
  );
}

function Buttons({ view }: { view: PlanStepView }) {
  const { t } = useTranslation();
  const sending = useNavigation().state !== "idle";
  const hidden: [string, string][] =
    view.step === "confirm"
      ? [
          ["intent", "choose"],
          ["id", view.id],
          ["kind", view.kind],
          ["share", String(view.shareValue)],
        ]
      : [
          ["intent", "launch"],
          ["id", view.id],
          ["seen", view.plan.version],
        ];
  return (
    <Box paddingInline={{ xs: "400", sm: "0" }} paddingBlockEnd="400">
      <InlineStack align="end" gap="200">
        {hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button url="/app/setup?kind=">{t("setup:plan.confirm.change")}</Button>
        {view.step === "draft" && <Button url="/app">{t("setup:plan.draft.later")}</Button>}
        <Button variant="primary" submit loading={sending}>
          {view.step === "confirm" ? t("setup:plan.confirm.keep") : t("setup:plan.draft.launch")}
        </Button>
      </InlineStack>
    </Box>
  );
}
