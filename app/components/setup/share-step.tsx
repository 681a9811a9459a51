import { Form } from "@remix-run/react";
import { BlockStack, Button, Card, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "~/components/form/error-text";
import type { ShopKind } from "~/modules/setup/shop-kinds";
import type { MoneyView } from "./plan-view";
import { Tile } from "./tile";

export interface ShareStepView {
  step: "share";
  kind: ShopKind;
  shares: ({ value: number } & MoneyView)[];
  own: { typed: string; fault: string | null };
}

export function ShareStep({ view: { kind, shares, own } }: { view: ShareStepView }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("setup:plan.share.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("setup:plan.share.body")}
          </Text>
        </BlockStack>
        <ul className="st-tiles">
          {shares.map(({ value, share, example, year }) => (
            <Tile key={value} to={`/app/setup?kind=${kind}&share=${value}`} title={share}>
              <span>{t("setup:plan.share.example", example)}</span>
              {year && (
                <span className="st-tile__hint">{t("setup:plan.share.lastYear", { worth: year.buyers.worth })}</span>
              )}
            </Tile>
          ))}
        </ul>
        <OwnShare kind={kind} own={own} />
      </BlockStack>
    </Card>
  );
}

function OwnShare({ kind, own }: Pick<ShareStepView, "kind" | "own">) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [typed, setTyped] = useState(own.typed);
  return (
    <Form method="get" action="/app/setup">
      <input type="hidden" name="kind" value={kind} />
      <div className="st-own-share">
        <TextField
          label={t("setup:plan.share.own")}
          name="own"
          value={typed}
          onChange={setTyped}
          suffix={t("setup:plan.share.ownSuffix")}
          inputMode="decimal"
          autoComplete="off"
          maxLength={10}
          error={own.fault ? errorText([own.fault]) : undefined}
          connectedRight={<Button submit>{t("setup:plan.share.next")}</Button>}
        />
      </div>
    </Form>
  );
}
