import { Banner, BlockStack, Layout, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { KindStep } from "./kind-step";
import { PlanStep, type PlanStepView } from "./plan-step";
import { ShareStep, type ShareStepView } from "./share-step";
import type { OrdersImport } from "./year-card";

export type StepView = { launched: boolean; ordersImport: OrdersImport } & (
  { step: "kind" } | ShareStepView | PlanStepView
);

const backOf = (view: StepView): string => {
  if (view.step === "share") return "/app/setup?kind=";
  return view.step === "confirm" ? `/app/setup?kind=${view.kind}` : "/app";
};

/** The steps to a programme: what the shop sells, how generous it is, the resulting plan, and the launch of the draft. */
export default function SetupPage({ step: view, refused }: { step: StepView; refused: string | null }) {
  const { t } = useTranslation();
  const places = { kind: 1, share: 2, confirm: 3, draft: null } as const;
  const place = places[view.step];
  return (
    <Page
      narrowWidth
      title={t("setup:plan.title")}
      subtitle={place === null ? undefined : t("setup:plan.step", { step: place })}
      backAction={{ content: t("setup:plan.back"), url: backOf(view) }}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {refused && <Banner tone="critical">{t(`setup:plan.errors.${refused}`)}</Banner>}
            {view.launched && !refused && <Banner tone="info">{t("setup:plan.draft.launched")}</Banner>}
            {view.step === "kind" && <KindStep />}
            {view.step === "share" && <ShareStep view={view} />}
            {(view.step === "confirm" || view.step === "draft") && (
              <PlanStep key={view.id} view={view} ordersImport={view.ordersImport} />
            )}
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}
