import { Badge, InlineStack } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { RewardView } from "./reward-view";

export function RewardBadges({ reward }: { reward: Pick<RewardView, "enabled" | "taken" | "stock"> }) {
  const { t } = useTranslation();
  const { enabled, taken, stock } = reward;
  return (
    <InlineStack gap="100">
      <Badge tone={enabled ? "success" : undefined}>{t(enabled ? "rewards:on" : "rewards:off")}</Badge>
      {stock !== null && taken >= stock && <Badge tone="attention">{t("rewards:soldOut")}</Badge>}
    </InlineStack>
  );
}
