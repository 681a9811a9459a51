import { BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { activityNotes, activityText, activityTitle, decisionNotes } from "~/components/activity-text";
import { ExplanationDetails } from "~/components/explanation";
import { useFormat } from "~/components/format-context";
import type { Activity } from "~/modules/read-models/activity";
import type { AwardDetail } from "~/modules/read-models/read-award-details.server";

type Owner = { customerId: string; memberName: string | null };

function OwnerLink({ customerId, memberName }: Owner) {
  const { t } = useTranslation();
  const name = memberName ?? t("home.latest.unknownMember", { id: customerId });
  return (
    <Link url={`/app/members/${customerId}`} removeUnderline>
      {name}
    </Link>
  );
}

type ActivityRowProps = { activity: Activity & { detail?: AwardDetail | null }; owner: Owner | null };

function ActivityRow({ activity, owner }: ActivityRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { detail = null } = activity;
  const decided = decisionNotes(t, format, detail);
  // The decision names the staff member already.
  const booked = decided.length > 0 ? { ...activity, byStaff: false } : activity;
  const notes = [...activityNotes(t, format, booked), ...decided];
  return (
    <li>
      <InlineStack align="space-between" gap="200" blockAlign="start">
        <BlockStack gap="050">
          <Text as="span" fontWeight="medium" breakWord>
            {activityTitle(t, activity)}
          </Text>
          <Text as="span" breakWord>
            {activityText(t, format, activity)}
          </Text>
          {owner && <OwnerLink {...owner} />}
          {notes.length > 0 && (
            <Text as="span" variant="bodySm" tone="subdued" breakWord>
              {notes.join(" · ")}
            </Text>
          )}
          {detail && <ExplanationDetails event={detail.event} how={detail.how} />}
        </BlockStack>
        <Text as="span" variant="bodySm" tone="subdued">
          <time dateTime={activity.occurredAt}>{format.dateTime(activity.occurredAt)}</time>
        </Text>
      </InlineStack>
    </li>
  );
}

type Listed = Activity & Partial<Owner> & { detail?: AwardDetail | null };
type ActivityListProps = { activities: Listed[]; empty: ReactNode };

/** Movements of points, newest first; with the member's name where the list has several members. */
export function ActivityList({ activities, empty }: ActivityListProps) {
  if (activities.length === 0) {
    return (
      <Text as="p" tone="subdued">
        {empty}
      </Text>
    );
  }
  return (
    <ul className="st-list">
      {activities.map((activity) => {
        const { customerId, memberName = null } = activity;
        return (
          <ActivityRow key={activity.id} activity={activity} owner={customerId ? { customerId, memberName } : null} />
        );
      })}
    </ul>
  );
}
