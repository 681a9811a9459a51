import { Banner, BlockStack, Card, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { useFormat } from "~/components/format-context";
import type { ImportView } from "./import-view";
import { useTranslation } from "react-i18next";

/** The result of an import, or its progress. */
export function StateCard({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, customers, points, taken, leftOut } = view;
  const customersText = t("imports:whom", { count: customers, number: format.number(customers) });
  const pointsText = t("imports:points", { count: points, number: format.number(points) });
  const lines = leftOut.reduce((all, one) => all + one.lines, 0);
  if (status === "BOOKING" || status === "UNDOING") return <Progress view={view} />;
  if (status === "BOOKED") {
    return (
      <Banner tone="success" title={t("imports:state.booked", { points: pointsText, customers: customersText })}>
        {t("imports:state.bookedOn", { date: format.dateTime(view.bookedAt ?? view.createdAt) })}
      </Banner>
    );
  }
  if (status === "UNDONE") {
    const spent = points - taken;
    return (
      <Banner tone="info" title={t("imports:state.undone", { count: taken, number: format.number(taken) })}>
        {[
          t("imports:state.undoneOn", { date: format.dateTime(view.undoneAt ?? view.createdAt) }),
          spent > 0 && t("imports:state.spent", { count: spent, number: format.number(spent) }),
        ]
          .filter(Boolean)
          .join(" ")}
      </Banner>
    );
  }
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("imports:state.preview")}
        </Text>
        <Text as="p" variant="headingLg">
          {customers > 0
            ? t("imports:state.wouldBook", { points: pointsText, customers: customersText })
            : t("imports:state.nothing")}
        </Text>
        <Text as="p" tone="subdued">
          {lines > 0
            ? t("imports:state.leftOut", { count: lines, number: format.number(lines) })
            : t("imports:state.allThere")}
        </Text>
      </BlockStack>
    </Card>
  );
}

function Progress({ view: { id, status, done, customers } }: { view: ImportView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack align="space-between" gap="200">
          <Text as="span" fontWeight="medium" id={`import-${id}`}>
            {t(`imports:state.${status}`)}
          </Text>
          <Text as="span" tone="subdued">
            {t("imports:state.progress", { done: format.number(done), total: format.number(customers) })}
          </Text>
        </InlineStack>
        <ProgressBar
          size="small"
          progress={customers > 0 ? Math.round((100 * done) / customers) : 0}
          ariaLabelledBy={`import-${id}`}
        />
        <Text as="p" tone="subdued">
          {t("imports:state.leave")}
        </Text>
      </BlockStack>
    </Card>
  );
}
