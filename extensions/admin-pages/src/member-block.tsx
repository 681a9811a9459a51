import { render } from "preact";
import { i18n, type Member } from "./api";
import { Failed, Loading, Nobody, pageOf } from "./parts";
import { useMember } from "./use-member";

export default function memberBlock() {
  render(<MemberBlock />, document.body);
}

function MemberBlock() {
  const { reload, ...loaded } = useMember();
  const member = loaded.state === "ready" ? loaded.member : null;
  const available = member?.points.available ?? 0;
  const points = i18n.formatNumber(available);
  return (
    <s-admin-block
      heading={i18n.translate("block.name")}
      collapsedSummary={member ? i18n.translate("block.summary", { count: available, points }) : ""}
    >
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Failed retry={reload} />}
      {loaded.state === "ready" && (member ? <Summary member={member} /> : <Nobody />)}
    </s-admin-block>
  );
}

function Summary({ member }: { member: Member }) {
  const { points, tier, bookings } = member;
  return (
    <s-stack gap="base">
      <s-stack direction="inline" gap="large" alignItems="center">
        {(["available", "pending", "reserved"] as const).map((kind) => (
          <s-stack key={kind}>
            <s-heading>{i18n.formatNumber(points[kind])}</s-heading>
            <s-text color="subdued">{i18n.translate(`block.${kind}`)}</s-text>
          </s-stack>
        ))}
        {tier && <s-badge tone="info">{tier}</s-badge>}
      </s-stack>
      <s-divider />
      <s-stack gap="small">
        <s-text type="strong">{i18n.translate("block.bookings")}</s-text>
        {bookings.length === 0 && <s-text color="subdued">{i18n.translate("block.noBookings")}</s-text>}
        {bookings.map(({ id, text, notes }) => (
          <s-stack key={id}>
            <s-text>{text}</s-text>
            <s-text color="subdued">{notes}</s-text>
          </s-stack>
        ))}
      </s-stack>
      <Reviews member={member} />
      <s-link href={pageOf(member)}>{i18n.translate("open")}</s-link>
    </s-stack>
  );
}

/** All reviews of the customer can be reached from here, as Built for Shopify asks (5.11.2). */
function Reviews({ member: { reviews, allReviews } }: { member: Member }) {
  const { count } = allReviews;
  if (count === 0) return null;
  return (
    <s-stack gap="small">
      <s-text type="strong">{i18n.translate("block.reviews")}</s-text>
      {reviews.map(({ id, page, text, notes }) => (
        <s-stack key={id}>
          <s-link href={pageOf({ page })}>{text}</s-link>
          <s-text color="subdued">{notes}</s-text>
        </s-stack>
      ))}
      {count > reviews.length && (
        <s-link href={pageOf(allReviews)}>{i18n.translate("block.allReviews", { count })}</s-link>
      )}
    </s-stack>
  );
}
