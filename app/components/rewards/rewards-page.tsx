import { BlockStack, Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { AreaTabs } from "~/components/area-tabs";
import { EmptyList } from "~/components/empty-list";
import { useToast } from "~/components/use-toast";
import { RewardList } from "./reward-list";
import type { RewardView } from "./reward-view";

const removal = { toast: "rewards:removed" };

export default function RewardsPage({ rewards, removed }: { rewards: RewardView[]; removed: boolean }) {
  const { t } = useTranslation();
  useToast(removed ? removal : null);
  const create = { content: t("rewards:create"), url: "/app/rewards/new" };
  const some = rewards.length > 0;
  return (
    <Page title={t("nav.rewards")} primaryAction={some ? create : undefined}>
      <BlockStack gap="400">
        <AreaTabs area="rewards" />
        <Card padding="0">
          {some ? (
            <RewardList rewards={rewards} />
          ) : (
            <EmptyList title={t("rewards:empty.title")} body={t("rewards:empty.body")} action={create} />
          )}
        </Card>
      </BlockStack>
    </Page>
  );
}
