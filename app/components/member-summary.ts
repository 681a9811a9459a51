import type { TFunction } from "i18next";
import { activityNotes, activityText } from "~/components/activity-text";
import type { Format } from "~/lib/format";
import { reviewListUrl } from "~/modules/reviews/review-list-query";
import { memberName } from "~/modules/members/member-name";
import type { MemberSummary } from "~/modules/read-models/read-member-summary.server";

/** A member's points for Shopify's own pages, in the reader's language. */
export function memberSummary(summary: MemberSummary, t: TFunction, format: Format) {
  const { member, points, tier, activities, reviews, reviewCount } = summary;
  const customerId = member.customerId.toString();
  return {
    customerId,
    name: memberName(member) ?? t("members.noName", { id: customerId }),
    page: `/app/members/${customerId}`,
    points,
    tier,
    bookings: activities.map((activity) => ({
      id: activity.id,
      text: activityText(t, format, activity),
      notes: [format.date(activity.occurredAt), ...activityNotes(t, format, activity)].join(" · "),
    })),
    reviews: reviews.map(({ id, stars, productTitle, title, status, createdAt }) => ({
      id,
      page: `/app/insights/reviews/${id}`,
      text: `${t("reviews.stars", { count: stars })} · ${productTitle}`,
      notes: [format.date(createdAt), t(`reviews.status.${status}`), title].filter(Boolean).join(" · "),
    })),
    allReviews: {
      count: reviewCount,
      page: reviewListUrl({ status: null, product: null, customer: customerId, stars: null }),
    },
  };
}
