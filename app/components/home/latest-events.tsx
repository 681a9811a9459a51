import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ActivityList } from "~/components/activity-list";
import type { LatestActivity } from "~/modules/read-models/list-latest-activities.server";

/** Default export because it is lazy-loaded: it stands below the first screen. */
export default function LatestEvents({ activities }: { activities: LatestActivity[] }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("home.latest.title")}
        </Text>
        <ActivityList activities={activities} empty={t("home.latest.empty")} />
      </BlockStack>
    </Card>
  );
}
