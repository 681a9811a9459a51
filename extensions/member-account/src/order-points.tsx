import type { Api } from "@shopify/ui-extensions/customer-account.order-status.block.render";
import { render } from "preact";
import { readCard, type HistoryEntry } from "./read-card";

declare const shopify: Api;
const { i18n } = shopify;

/** How long the app may take until the card knows of an order. */
const SOON_MS = 10 * 60_000;

export default async function orderPoints() {
  const order = shopify.order.value;
  const number = Number(order?.id.split("/").at(-1));
  const card = await readCard().catch(() => null);
  const own = (card?.history ?? []).filter(({ orderId }) => orderId === number);
  const isNew = order?.processedAt !== undefined && Date.now() - Date.parse(order.processedAt) < SOON_MS;
  // What only took points back says nothing of what the order brings.
  if (own.some(({ points }) => points > 0)) render(<OrderPoints entries={own} />, document.body);
  else if (card && card.membership === undefined && isNew) render(<Soon />, document.body);
}

function OrderPoints({ entries }: { entries: HistoryEntry[] }) {
  const points = entries.reduce((sum, entry) => sum + entry.points, 0);
  const from = entries.find((entry) => entry.from !== undefined && Date.parse(entry.from) > Date.now())?.from;
  return (
    <s-section heading={i18n.translate("order.title")}>
      <s-stack gap="small">
        <s-text type="strong">
          {i18n.translate("order.points", { count: points, points: i18n.formatNumber(points) })}
        </s-text>
        {from && points > 0 && (
          <s-text color="subdued">
            {i18n.translate("order.from", { date: i18n.formatDate(new Date(from), { dateStyle: "long" }) })}
          </s-text>
        )}
      </s-stack>
    </s-section>
  );
}

function Soon() {
  return (
    <s-section heading={i18n.translate("order.title")}>
      <s-text>{i18n.translate("order.soon")}</s-text>
    </s-section>
  );
}
