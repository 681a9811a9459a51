import type { Api as OrdersApi } from "@shopify/ui-extensions/customer-account.order-index.block.render";
import type { Api as ProfileApi } from "@shopify/ui-extensions/customer-account.profile.block.render";
import { render } from "preact";
import { readCard, type Card, type TierStep } from "./read-card";

declare const shopify: ProfileApi | OrdersApi;
const { i18n } = shopify;

export default async function memberCard() {
  const card = await readCard().catch(() => "failed" as const);
  render(<MemberCard card={card} />, document.body);
}

function MemberCard({ card }: { card: Card | null | "failed" }) {
  const page = shopify.settings.value.members_page;
  return (
    <s-section heading={i18n.translate("title")}>
      <s-stack gap="base">
        {card === "failed" && <s-text color="subdued">{i18n.translate("failed")}</s-text>}
        {card === null && <s-text>{i18n.translate("none")}</s-text>}
        {card !== null && card !== "failed" && card.membership !== undefined && (
          <s-text>{i18n.translate(`membership.${card.membership}`)}</s-text>
        )}
        {card !== null && card !== "failed" && card.membership === undefined && <Points card={card} />}
        {typeof page === "string" && page !== "" && <s-link href={page}>{i18n.translate("toPage")}</s-link>}
      </s-stack>
    </s-section>
  );
}

function Points({ card: { points, nextMaturing, nextExpiring, tier } }: { card: Card }) {
  const shown = (["available", "pending", "reserved"] as const).filter(
    (kind) => kind !== "reserved" || points.reserved > 0,
  );
  return (
    <s-stack gap="base">
      <s-stack direction="inline" gap="large">
        {shown.map((kind) => (
          <s-stack key={kind}>
            <s-text type="strong">{i18n.formatNumber(points[kind])}</s-text>
            <s-text color="subdued">{i18n.translate(kind)}</s-text>
          </s-stack>
        ))}
      </s-stack>
      {points.pending > 0 && nextMaturing && (
        <s-text color="subdued">
          {i18n.translate("next", {
            points: i18n.formatNumber(nextMaturing.points),
            date: i18n.formatDate(new Date(nextMaturing.at), { dateStyle: "long" }),
          })}
        </s-text>
      )}
      {nextExpiring && (
        <s-text color="subdued">
          {i18n.translate("expiry", {
            points: i18n.formatNumber(nextExpiring.points),
            date: i18n.formatDate(new Date(`${nextExpiring.on}T12:00:00Z`), { dateStyle: "long", timeZone: "UTC" }),
          })}
        </s-text>
      )}
      {tier?.name && <s-text>{i18n.translate("tier", { name: tier.name })}</s-text>}
      {tier?.next && <Step step={tier.next} />}
    </s-stack>
  );
}

function Step({ step }: { step: TierStep }) {
  const missing = i18n.translate(`missing.${step.unit}`, {
    ...(step.unit !== "SPENT" && { count: step.missing }),
    missing: amountOf(step),
    name: step.name,
  });
  const label = step.percent
    ? i18n.translate("then", { missing, times: i18n.formatNumber(step.percent / 100) })
    : missing;
  return (
    <s-stack gap="small">
      <s-text>{label}</s-text>
      <s-progress accessibilityLabel={label} max={step.of} value={step.of - step.missing} />
    </s-stack>
  );
}

const amountOf = ({ unit, missing, currency }: TierStep): string =>
  unit === "SPENT" && currency ? i18n.formatCurrency(missing / 100, { currency }) : i18n.formatNumber(missing);
