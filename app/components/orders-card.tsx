import { Badge, BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { OrderView } from "~/components/member-view";

function OrderRow({ order }: { order: OrderView }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const status = `member.orders.status.${order.status}`;
  const state = order.cancelled ? t("member.orders.cancelled") : i18n.exists(status) ? t(status) : order.status;
  const { points } = order;
  return (
    <li>
      <BlockStack gap="100">
        <InlineStack align="space-between" gap="200">
          <Link url={order.adminUrl} target="_top" removeUnderline>
            {order.name}
          </Link>
          <Text as="span" numeric>
            {format.money(order.total)}
          </Text>
        </InlineStack>
        <InlineStack align="space-between" gap="200">
          <Text as="span" variant="bodySm" tone="subdued">
            {format.date(order.processedAt)}
          </Text>
          <Text as="span" variant="bodySm" tone="subdued">
            {points === null
              ? t("member.orders.noPoints")
              : t("member.orders.points", { count: points, points: format.number(points) })}
          </Text>
        </InlineStack>
        <InlineStack gap="100">
          <Badge tone={order.cancelled ? "critical" : undefined}>{state}</Badge>
          {order.test && <Badge tone="attention">{t("member.orders.test")}</Badge>}
        </InlineStack>
      </BlockStack>
    </li>
  );
}

export function OrdersCard({ orders }: { orders: OrderView[] }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("member.orders.title")}
        </Text>
        {orders.length === 0 ? (
          <Text as="p" tone="subdued">
            {t("member.orders.empty")}
          </Text>
        ) : (
          <ul className="st-list">
            {orders.map((order) => (
              <OrderRow key={order.orderId} order={order} />
            ))}
          </ul>
        )}
      </BlockStack>
    </Card>
  );
}
