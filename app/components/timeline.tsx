import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActivityList } from "~/components/activity-list";
import type { MemberActivity } from "~/modules/read-models/list-member-activities.server";

export interface TimelinePage {
  activities: MemberActivity[];
  /** cursor of the next, older page; null on the last */
  older: string | null;
}

/** The member's movements of points as sentences; loads older ones on demand. */
export function Timeline({ customerId, page }: { customerId: string; page: TimelinePage }) {
  const { t } = useTranslation();
  const fetcher = useFetcher<TimelinePage>();
  const [olderPages, setOlderPages] = useState<TimelinePage[]>([]);
  useEffect(() => setOlderPages([]), [page]);
  useEffect(() => {
    const { data } = fetcher;
    if (data) setOlderPages((pages) => [...pages, data]);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new answer counts
  }, [fetcher.data]);
  const older = (olderPages.at(-1) ?? page).older;
  const activities = [page, ...olderPages].flatMap((one) => one.activities);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("member.timeline.title")}
        </Text>
        <ActivityList activities={activities} empty={t("member.timeline.empty")} />
        {older && (
          <InlineStack align="center">
            <Button
              loading={fetcher.state !== "idle"}
              onClick={() => fetcher.load(`/app/members/${customerId}/activities?before=${older}`)}
            >
              {t("member.timeline.older")}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}
