import { Badge, BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { MemberDetails, OrderView } from "~/components/member-view";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="st-fact">
      <dt>{name}</dt>
      <dd>
        {children || (
          <Text as="span" tone="subdued">
            {t("member.profile.unknown")}
          </Text>
        )}
      </dd>
    </div>
  );
}

function useDisplayName(type: "region" | "language") {
  const { i18n } = useTranslation();
  return (code: string | null) => {
    if (!code) return null;
    try {
      return new Intl.DisplayNames(i18n.language, { type }).of(code) ?? code;
    } catch {
      return code;
    }
  };
}

export function ProfileCard({ member }: { member: MemberDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  const region = useDisplayName("region");
  const language = useDisplayName("language");
  const day = (at: string | null) => at && format.date(at);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("member.profile.title")}
        </Text>
        <dl className="st-facts">
          <Fact name={t("member.profile.email")}>
            {member.email && <Link url={`mailto:${member.email}`}>{member.email}</Link>}
          </Fact>
          {member.phone && <Fact name={t("member.profile.phone")}>{member.phone}</Fact>}
          <Fact name={t("member.profile.country")}>{region(member.countryCode)}</Fact>
          {member.locale && <Fact name={t("member.profile.language")}>{language(member.locale)}</Fact>}
          <Fact name={t("member.profile.since")}>{day(member.customerSince)}</Fact>
          <Fact name={t("member.profile.orders")}>{format.number(member.orderCount)}</Fact>
          <Fact name={t("member.profile.revenue")}>{format.money(member.revenue)}</Fact>
          {member.average && <Fact name={t("member.profile.average")}>{format.money(member.average)}</Fact>}
          {member.lastOrderAt && <Fact name={t("member.profile.lastOrder")}>{day(member.lastOrderAt)}</Fact>}
        </dl>
      </BlockStack>
    </Card>
  );
}

export function ConsentCard({ consent }: { consent: MemberDetails["consent"] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const known = (key: string | null, fallback: string) =>
    key && i18n.exists(`member.consent.${key}`) ? t(`member.consent.${key}`) : t(`member.consent.${fallback}`);
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("member.consent.title")}
        </Text>
        <InlineStack>
          <Badge tone={consent.state === "SUBSCRIBED" ? "success" : undefined}>{known(consent.state, "unknown")}</Badge>
        </InlineStack>
        {consent.state === "SUBSCRIBED" && <Text as="p">{known(consent.optInLevel, "UNKNOWN")}</Text>}
        {consent.updatedAt && (
          <Text as="p" variant="bodySm" tone="subdued">
            {t("member.consent.since", { date: format.date(consent.updatedAt) })}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

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
