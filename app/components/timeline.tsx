import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ActivityList } from "~/components/activity-list";
import { useOlderPages } from "~/components/use-older-pages";
import type { MemberActivity } from "~/modules/read-models/list-member-activities.server";

export interface TimelinePage {
  activities: MemberActivity[];
  /** cursor of the next, older page; null on the last */
  older: string | null;
}

/** The member's movements of points as sentences; loads older ones on demand. */
export function Timeline({ customerId, page }: { customerId: string; page: TimelinePage }) {
  const { t } = useTranslation();
  const urlOf = (before: string) => `/app/members/${customerId}/activities?before=${before}`;
  const { pages, older, loading, loadOlder } = useOlderPages(page, urlOf);
  const activities = pages.flatMap((one) => one.activities);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("member.timeline.title")}
        </Text>
        <ActivityList activities={activities} empty={t("member.timeline.empty")} />
        {older && (
          <InlineStack align="center">
            <Button loading={loading} onClick={loadOlder}>
              {t("member.timeline.older")}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}
