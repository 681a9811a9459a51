import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { Figures } from "~/components/figures";
import { useFormat } from "~/components/format-context";

type PointsCardProps = {
  points: { available: number; pending: number; reserved: number };
  /** the next points to become available */
  nextMaturing: { points: number; at: string } | null;
  /** points that expire, by day, the next day first */
  expiring: { points: number; on: string }[];
};

export function PointsCard({ points, nextMaturing, expiring }: PointsCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const states = ["available", "pending", "reserved"] as const;
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("member.points.title")}
        </Text>
        <Figures
          columns={3}
          figures={states.map((key) => ({ label: t(`home.outstanding.${key}`), value: format.number(points[key]) }))}
        />
        {points.available < 0 && <Text as="p">{t("member.points.negative")}</Text>}
        {nextMaturing && (
          <Text as="p" tone="subdued">
            {t("member.points.next", {
              count: nextMaturing.points,
              points: format.number(nextMaturing.points),
              date: format.date(nextMaturing.at),
            })}
          </Text>
        )}
        {expiring.map(({ points: count, on }) => (
          <Text key={on} as="p" tone="subdued">
            {`${format.number(count)} · ${t("activity.expires", { date: format.date(on) })}`}
          </Text>
        ))}
      </BlockStack>
    </Card>
  );
}
